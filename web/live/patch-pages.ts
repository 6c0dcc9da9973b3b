interface Row {
  readonly id: string;
  readonly version: number;
}

interface Pages<Item> {
  readonly pages: readonly { readonly items: readonly Item[] }[];
}

/** Pages of a list with rows in newer versions where there are some, each where it stood. */
export function patchPages<Item extends Row, Given extends Pages<Item>>(
  data: Given,
  fresh: readonly Item[],
): Given {
  const newer = new Map(fresh.map((row) => [row.id, row]));
  const patched = (row: Item): Item => {
    const found = newer.get(row.id);
    return found !== undefined && found.version > row.version ? { ...row, ...found } : row;
  };
  return { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(patched) })) };
}

/** Ids of rows that are not shown yet. */
export function unseenIn<Item extends Row>(
  fresh: readonly Item[],
  shown: readonly Item[],
): readonly string[] {
  const known = new Set(shown.map(({ id }) => id));
  return fresh.filter(({ id }) => !known.has(id)).map(({ id }) => id);
}
