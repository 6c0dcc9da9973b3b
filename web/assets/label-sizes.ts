/** Sizes of labels that the server makes sheets of, in millimetres. */
export const labelSizes = ['48x25', '70x37', '105x57'] as const;
