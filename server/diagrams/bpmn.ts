import { BpmnModdle, type BpmnElement as Element } from 'bpmn-moddle';
import type { Box, Diagram, DiagramFlow, DiagramNode, NodeKind } from './diagram.ts';

const types: Readonly<Record<NodeKind, string>> = {
  start: 'bpmn:StartEvent',
  task: 'bpmn:UserTask',
  gateway: 'bpmn:ExclusiveGateway',
  milestone: 'bpmn:IntermediateThrowEvent',
  end: 'bpmn:EndEvent',
  while: 'bpmn:SubProcess',
};

/** Puts a diagram into the elements of BPMN 2.0. */
class Model {
  readonly #moddle = new BpmnModdle();
  readonly #diagram: Diagram;
  readonly #elements = new Map<string, Element>();

  constructor(diagram: Diagram) {
    this.#diagram = diagram;
  }

  #create(type: string, attributes: object): Element {
    return this.#moddle.create(type, attributes);
  }

  /** Begins when people see fit, while the rest goes on. */
  #whenever({ id, name }: DiagramNode): object {
    const within = this.#diagram.nodes.find((node) => node.id === id)?.within;
    const sub = this.#diagram.nodes.find((node) => node.id === within);
    const condition = this.#create('bpmn:FormalExpression', { body: sub?.name ?? name });
    const definition = this.#create('bpmn:ConditionalEventDefinition', { id: `${id}-condition`, condition });
    return { isInterrupting: false, eventDefinitions: [definition] };
  }

  #node(node: DiagramNode): Element {
    const { id, kind, name, within } = node;
    const element = this.#create(types[kind], {
      id,
      ...(name === '' ? {} : { name }),
      ...(kind === 'while' ? { triggeredByEvent: true, flowElements: this.#inside(id) } : {}),
      ...(kind === 'start' && within !== null ? this.#whenever(node) : {}),
    });
    this.#elements.set(id, element);
    return element;
  }

  #flow({ id, from, to }: DiagramFlow): Element {
    const [source, target] = [this.#elements.get(from) as Element, this.#elements.get(to) as Element];
    const flow = this.#create('bpmn:SequenceFlow', { id, sourceRef: source, targetRef: target });
    this.#elements.set(id, flow);
    (source.get('outgoing') as Element[]).push(flow);
    (target.get('incoming') as Element[]).push(flow);
    return flow;
  }

  #inside(scope: string | null): Element[] {
    const { nodes, flows } = this.#diagram;
    const made = nodes.filter(({ within }) => within === scope).map((node) => this.#node(node));
    return [...made, ...flows.filter(({ within }) => within === scope).map((flow) => this.#flow(flow))];
  }

  #bounds({ x, y, width, height }: Box): Element {
    return this.#create('dc:Bounds', { x, y, width, height });
  }

  #shape(bpmnElement: Element, box: Box, more: object = {}): Element {
    const id = `shape-${String(bpmnElement.get('id'))}`;
    return this.#create('bpmndi:BPMNShape', { id, bpmnElement, bounds: this.#bounds(box), ...more });
  }

  #nodeShape(node: DiagramNode): Element {
    const { kind, label } = node;
    const shown = label === null || kind === 'while' ? null : this.#bounds(label);
    const labelled = shown === null ? {} : { label: this.#create('bpmndi:BPMNLabel', { bounds: shown }) };
    const marked = kind === 'gateway' ? { isMarkerVisible: false } : {};
    const open = kind === 'while' ? { isExpanded: true } : {};
    return this.#shape(this.#elements.get(node.id) as Element, node, { ...labelled, ...marked, ...open });
  }

  #edge({ id, way }: DiagramFlow): Element {
    const waypoint = way.map(({ x, y }) => this.#create('dc:Point', { x, y }));
    const bpmnElement = this.#elements.get(id);
    return this.#create('bpmndi:BPMNEdge', { id: `edge-${id}`, bpmnElement, waypoint });
  }

  async xml(): Promise<string> {
    const { process: key, name, nodes, flows, lanes, width, height } = this.#diagram;
    const flowElements = this.#inside(null);
    const drawn = lanes.map((lane, index) => {
      const here = nodes.filter((node) => node.lane === index && node.within === null);
      const flowNodeRef = here.map(({ id }) => this.#elements.get(id));
      return this.#create('bpmn:Lane', { id: lane.id, name: lane.name, flowNodeRef });
    });
    const laneSets = [this.#create('bpmn:LaneSet', { id: 'lanes', lanes: drawn })];
    const process = this.#create('bpmn:Process', {
      id: key,
      name,
      isExecutable: false,
      laneSets,
      flowElements,
    });
    const participant = this.#create('bpmn:Participant', { id: 'participant', name, processRef: process });
    const collaboration = this.#create('bpmn:Collaboration', {
      id: 'collaboration',
      participants: [participant],
    });
    const vertical = { isHorizontal: false };
    const planeElement = [
      this.#shape(participant, { x: 0, y: 0, width, height }, vertical),
      ...lanes.map((lane, index) => this.#shape(drawn[index] as Element, lane, vertical)),
      ...nodes.map((node) => this.#nodeShape(node)),
      ...flows.map((flow) => this.#edge(flow)),
    ];
    const plane = this.#create('bpmndi:BPMNPlane', { id: 'plane', bpmnElement: collaboration, planeElement });
    const definitions = this.#create('bpmn:Definitions', {
      id: 'definitions',
      targetNamespace: 'urn:touchstone:process',
      exporter: 'Touchstone',
      rootElements: [collaboration, process],
      diagrams: [this.#create('bpmndi:BPMNDiagram', { id: 'diagram', plane })],
    });
    const { xml } = await this.#moddle.toXML(definitions, { format: true });
    return xml;
  }
}

/** A diagram as BPMN 2.0, with its interchange: the same diagram gives the same text. */
export function bpmnOf(diagram: Diagram): Promise<string> {
  return new Model(diagram).xml();
}
