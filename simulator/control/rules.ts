/** Discovery rules that the sample agreed on besides those of the program: what was found wrong in a verification is corrected. */
export const correctionRule = 'verification';

/** What is replaced in the register of assets is replaced in the item that it is. */
export const registerRule = 'asset-register';
