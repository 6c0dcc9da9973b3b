// The package brings no description of its own.
declare module 'spdx-expression-parse' {
  /** An expression taken apart: a licence, or two expressions joined. */
  export type LicenceNode =
    | { readonly license: string; readonly plus?: true; readonly exception?: string }
    | { readonly conjunction: 'and' | 'or'; readonly left: LicenceNode; readonly right: LicenceNode };

  /** Takes an SPDX licence expression apart. @throws Error where it is none */
  export default function parse(expression: string): LicenceNode;
}
