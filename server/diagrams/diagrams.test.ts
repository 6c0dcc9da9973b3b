import { BpmnModdle } from 'bpmn-moddle';
import { describe, expect, test } from 'vitest';
import { languages } from '../../kernel/text.ts';
import { modules } from '../../processes/modules.ts';
import { bpmnOf } from './bpmn.ts';
import { type Diagram, pagesOf } from './diagram.ts';
import { pngOf } from './png.ts';
import { processDiagram } from './process-diagram.ts';
import { svgOf } from './svg.ts';

interface Read {
  readonly $type: string;
  readonly id: string;
  readonly name?: string;
  readonly [part: string]: any;
}

/** Everything in a process and its sub-processes. */
function elementsOf(scope: Read): readonly Read[] {
  return (scope['flowElements'] ?? []).flatMap((one: Read) => [one, ...elementsOf(one)]);
}

async function read(
  xml: string,
): Promise<{ process: Read; warnings: readonly unknown[]; shown: readonly Read[] }> {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(xml);
  const { rootElements, diagrams } = rootElement as unknown as Read;
  const process = rootElements.find(({ $type }: Read) => $type === 'bpmn:Process');
  return { process, warnings, shown: diagrams[0].plane.planeElement };
}

/** What can be come to from the beginning. */
function reached(elements: readonly Read[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const go = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const { $type, sourceRef, targetRef } of elements) {
      if ($type === 'bpmn:SequenceFlow' && sourceRef.id === id) go(targetRef.id);
    }
  };
  go('start');
  return seen;
}

const cases = modules.map((module) => [module.definition.name, module] as const);

describe.each(cases)('the diagram of %s', (_name, module) => {
  const { definition, texts } = module;

  test('is BPMN that holds every activity, and every state can be come to', async () => {
    for (const language of languages) {
      const { process, warnings, shown } = await read(await bpmnOf(processDiagram(module, language)));
      expect(warnings).toEqual([]);
      const elements = elementsOf(process);
      const named = new Map(elements.map(({ id, name }) => [id, name]));
      for (const { name } of definition.activities) {
        expect(named.get(`activity-${name}`)).toBe(texts.activities[name]?.[language]);
      }
      const there = reached(elements);
      for (const state of Object.keys(definition.states)) {
        expect([state, named.get(`state-${state}`), there.has(`state-${state}`)]).toEqual([
          state,
          texts.states[state]?.[language],
          true,
        ]);
      }
      // Everything is shown once, and stands in one lane.
      const drawn = shown.map(({ bpmnElement }) => bpmnElement.id);
      expect(drawn.toSorted()).toEqual(
        [
          ...new Set([
            ...elements.map(({ id }) => id),
            'participant',
            ...process['laneSets'][0].lanes.map(({ id }: Read) => id),
          ]),
        ].toSorted(),
      );
      const inLanes = process['laneSets'][0].lanes.flatMap(({ flowNodeRef = [] }: Read) =>
        flowNodeRef.map(({ id }: Read) => id),
      );
      const nodes = process['flowElements'].filter(({ $type }: Read) => $type !== 'bpmn:SequenceFlow');
      expect(inLanes.toSorted()).toEqual(nodes.map(({ id }: Read) => id).toSorted());
    }
  });

  test('has what it says where its lines lead, and nothing stands on anything else', () => {
    const { nodes, flows, width, height } = processDiagram(module, 'vi');
    for (const { name, from, to } of definition.activities) {
      const into = flows.filter((flow) => flow.to === `activity-${name}`).map((flow) => flow.from);
      const out = flows.filter((flow) => flow.from === `activity-${name}`).map((flow) => flow.to);
      if (to === undefined) expect([name, into.length, out]).toEqual([name, 1, []]);
      else {
        expect(into.toSorted()).toEqual(from.map((state) => `state-${state}`).toSorted());
        expect(out).toEqual([`state-${to}`]);
      }
    }
    const solid = nodes.filter(({ kind }) => kind !== 'while');
    for (const one of solid) {
      expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= width && one.y + one.height <= height).toBe(
        true,
      );
      for (const other of solid) {
        if (one === other) continue;
        const apart =
          one.x + one.width <= other.x ||
          other.x + other.width <= one.x ||
          one.y + one.height <= other.y ||
          other.y + other.height <= one.y;
        expect([one.id, other.id, apart]).toEqual([one.id, other.id, true]);
      }
    }
  });
});

const named = (name: string, language: (typeof languages)[number]): Diagram =>
  processDiagram(
    modules.find(({ definition }) => definition.name === name) as (typeof modules)[number],
    language,
  );

describe('a picture', () => {
  test('of a diagram that is too high for a page is two, with nothing lost', () => {
    const diagram = named('incident', 'en');
    const pages = pagesOf(diagram);
    expect(pages).toHaveLength(2);
    for (const { height } of pages) expect(height).toBeLessThan(1_100);
    expect(pages.flatMap(({ nodes }) => nodes.map(({ id }) => id))).toEqual(
      diagram.nodes.map(({ id }) => id),
    );
    expect(pages.flatMap(({ flows }) => flows)).toHaveLength(diagram.flows.length);
    expect(pagesOf(named('issue', 'en'))).toHaveLength(1);
  });

  test.each(languages)('is drawn with letters, the same bytes each time (%s)', async (language) => {
    const diagram = named('issue', language);
    const [once, again] = [await pngOf(svgOf(diagram), 1), await pngOf(svgOf(diagram), 1)];
    expect(Buffer.compare(Buffer.from(once), Buffer.from(again))).toBe(0);
    expect(Buffer.from(once).readUInt32BE(16)).toBe(diagram.width);
    const nameless = { ...diagram, name: '', lanes: diagram.lanes.map((lane) => ({ ...lane, name: '' })) };
    const without = svgOf({ ...nameless, nodes: diagram.nodes.map((node) => ({ ...node, name: '' })) });
    expect(once.length).toBeGreaterThan((await pngOf(without, 1)).length * 1.3);
  });
});
