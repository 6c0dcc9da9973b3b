import type { ProcessRecord } from '../../kernel/record.ts';
import { textIn } from '../../kernel/register.ts';
import { labelAddress } from '../../processes/asset/tag.ts';
import { qrCodeSvg } from '../certification/certificates/qr-code.ts';
import { quoted } from '../documents/typst-source.ts';

/** A sheet of labels on A4: columns and rows, and the free edges in millimetres. */
interface Sheet {
  readonly columns: number;
  readonly rows: number;
  readonly edge_x: number;
  readonly edge_y: number;
  /** Of the code, in millimetres. */
  readonly code: number;
  readonly points: number;
}

/** Sheets that office shops sell, named by the size of one label in millimetres. */
export const labelSheets = {
  '48x25': { columns: 4, rows: 11, edge_x: 8, edge_y: 8, code: 19, points: 6 },
  '70x37': { columns: 3, rows: 8, edge_x: 0, edge_y: 0, code: 27, points: 8 },
  '105x57': { columns: 2, rows: 5, edge_x: 0, edge_y: 6, code: 43, points: 11 },
} as const satisfies Readonly<Record<string, Sheet>>;

export type LabelSize = keyof typeof labelSheets;

/** Most labels of one print. */
export const mostLabels = 500;

/** What labels say besides the asset: the organisation, and where Touchstone is; blank: codes hold tags alone. */
export interface LabelContext {
  readonly organisation: string;
  readonly public_address: string;
}

/** What the code on the label of an asset holds. */
export function labelContent(asset: ProcessRecord, { public_address }: LabelContext): string {
  const tag = textIn(asset, 'asset_tag') ?? asset.number;
  return public_address === '' ? tag : labelAddress(public_address, asset.number, tag);
}

function labelCode(asset: ProcessRecord, context: LabelContext): string {
  const tag = textIn(asset, 'asset_tag') ?? asset.number;
  const svg = qrCodeSvg(labelContent(asset, context));
  return `label(${quoted(svg)}, ${quoted(tag)}, ${quoted(textIn(asset, 'title') ?? '')}, ${quoted(context.organisation)})`;
}

/** A sheet of labels as Typst's code: calls of one function with quoted text. Nothing runs over a label's edge. */
export function labelSheet(assets: readonly ProcessRecord[], size: LabelSize, context: LabelContext): string {
  const { columns, rows, edge_x, edge_y, code, points }: Sheet = labelSheets[size];
  const height = ((297 - 2 * edge_y) / rows).toFixed(3);
  return `#set document(title: ${quoted(context.organisation)})
#set page(paper: "a4", margin: (x: ${edge_x}mm, y: ${edge_y}mm))
#set text(font: ("Noto Sans", "Noto Sans SC"), size: ${points}pt, features: (ccmp: 0))
#set par(justify: false, leading: 0.45em, spacing: 0.5em)
#let label(code, tag, name, organisation) = box(width: 100%, height: 100%, inset: 2mm, clip: true,
  grid(columns: (${code}mm, 1fr), column-gutter: 1.5mm, align: (center + horizon, left + horizon),
    image(bytes(code), format: "svg", width: ${code}mm, alt: tag),
    stack(spacing: 0.6em, strong(text(size: 1.15em, tag)), block(height: 2.6em, clip: true, text(name)),
      text(size: 0.85em, fill: luma(70), organisation))))
#grid(columns: (1fr,) * ${columns}, rows: ${height}mm,
${assets.map((asset) => `  ${labelCode(asset, context)},`).join('\n')}
)
`;
}
