// The package's own description lies where its `exports` do not lead; this is as much of it as is used here.
declare module 'bpmn-moddle' {
  /** An element of BPMN 2.0, read or made. */
  export interface BpmnElement {
    readonly $type: string;
    get(name: string): unknown;
  }

  /** Reads, makes and writes BPMN 2.0. */
  export class BpmnModdle {
    create(type: string, attributes: object): BpmnElement;
    toXML(element: BpmnElement, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
    fromXML(
      xml: string,
    ): Promise<{ readonly rootElement: BpmnElement; readonly warnings: readonly unknown[] }>;
  }
}
