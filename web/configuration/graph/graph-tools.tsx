import { ActionIcon, Button, Chip, Group, Menu, SegmentedControl, Text, Tooltip } from '@mantine/core';
import {
  IconChevronDown,
  IconDownload,
  IconMinus,
  IconPlus,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n.ts';
import { impactGraphTexts } from '../../texts/impact-graph.ts';
import classes from './graph.module.css';
import { looks } from './graph.ts';
import { lookOfKind } from './kinds.ts';
import { countedKinds, type GraphNames, mostDepth, type Shown, type Walked } from './use-graph.ts';

interface StepperProps {
  readonly depth: number;
  readonly onDepth: (depth: number) => void;
}

function Stepper({ depth, onDepth }: StepperProps): ReactNode {
  const t = useTexts(impactGraphTexts);
  return (
    <Group gap={4} role="group" aria-label={t('depth')}>
      <Tooltip label={t('one-less')}>
        <ActionIcon
          variant="default"
          aria-label={t('one-less')}
          disabled={depth <= 1}
          onClick={() => onDepth(depth - 1)}
        >
          <IconMinus size={14} />
        </ActionIcon>
      </Tooltip>
      <Text fz="sm" className="figures" aria-live="polite">
        {t('steps', { count: depth })}
      </Text>
      <Tooltip label={t('one-more')}>
        <ActionIcon
          variant="default"
          aria-label={t('one-more')}
          disabled={depth >= mostDepth}
          onClick={() => onDepth(depth + 1)}
        >
          <IconPlus size={14} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}

interface ZoomProps {
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

/** Sizes of the picture, and how much one step changes. */
const zooms = { least: 0.3, most: 2, step: 1.25 } as const;

function Zoom({ zoom, onZoom }: ZoomProps): ReactNode {
  const t = useTexts(impactGraphTexts);
  return (
    <Group gap={4}>
      <Tooltip label={t('zoom-out')}>
        <ActionIcon
          variant="default"
          aria-label={t('zoom-out')}
          onClick={() => onZoom(Math.max(zooms.least, zoom / zooms.step))}
        >
          <IconZoomOut size={14} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('zoom-in')}>
        <ActionIcon
          variant="default"
          aria-label={t('zoom-in')}
          onClick={() => onZoom(Math.min(zooms.most, zoom * zooms.step))}
        >
          <IconZoomIn size={14} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}

interface GraphToolsProps extends ZoomProps {
  readonly shown: Shown;
  /** Whether the picture or, on narrow screens, the list is looked at. */
  readonly view: 'picture' | 'list';
  readonly narrow: boolean;
  readonly onShow: (patch: Readonly<Record<string, string | number>>) => void;
}

/** What is shown of the graph, and how: all of it stands in the URL but the size. */
export function GraphTools({ shown, view, narrow, onShow, zoom, onZoom }: GraphToolsProps): ReactNode {
  const t = useTexts(impactGraphTexts);
  return (
    <Group gap="sm" mb="xs">
      <SegmentedControl
        size="xs"
        aria-label={t('look')}
        value={shown.look}
        onChange={(look) => onShow({ show: look })}
        data={looks.map((value) => ({ value, label: t(`look-${value}`) }))}
      />
      <Stepper depth={shown.depth} onDepth={(depth) => onShow({ depth })} />
      {view === 'picture' ? <Zoom zoom={zoom} onZoom={onZoom} /> : null}
      {narrow ? (
        <SegmentedControl
          size="xs"
          aria-label={t('look-of-page')}
          value={view}
          onChange={(next) => onShow({ view: next })}
          data={(['list', 'picture'] as const).map((value) => ({ value, label: t(value) }))}
        />
      ) : null}
    </Group>
  );
}

interface KindsProps {
  readonly walked: Walked;
  readonly shown: Shown;
  readonly names: GraphNames;
  readonly onHide: (hidden: readonly string[]) => void;
}

/** The kinds that there are, each to be hidden: at once what their shapes and colours mean. */
export function Kinds({ walked, shown, names, onHide }: KindsProps): ReactNode {
  const t = useTexts(impactGraphTexts);
  const counted = countedKinds(walked.all);
  if (counted.length === 0) return null;
  const toggle = (kind: string): void =>
    onHide(
      shown.hidden.has(kind) ? [...shown.hidden].filter((one) => one !== kind) : [...shown.hidden, kind],
    );
  return (
    <div className={classes.kinds} role="group" aria-label={t('kinds')}>
      {counted
        .filter(([kind]) => kind !== '')
        .map(([kind, count]) => {
          const { mark: Mark, colour } = lookOfKind(kind);
          return (
            <Chip
              key={kind}
              size="xs"
              radius="sm"
              variant="outline"
              checked={!shown.hidden.has(kind)}
              onChange={() => toggle(kind)}
            >
              <span className={classes.swatch} style={{ background: colour }} aria-hidden="true">
                <Mark size={12} />
              </span>{' '}
              {t('show-kind', { name: names.kind(kind), count })}
            </Chip>
          );
        })}
    </div>
  );
}

interface SaveMenuProps {
  readonly onPicture: ((form: 'svg' | 'png') => void) | null;
  readonly onList: () => void;
}

/** Takes the picture or its list away. */
export function SaveMenu({ onPicture, onList }: SaveMenuProps): ReactNode {
  const t = useTexts(impactGraphTexts);
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} />}
          rightSection={<IconChevronDown size={16} />}
        >
          {t('save')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('save')}>
        {onPicture === null ? null : <Menu.Item onClick={() => onPicture('svg')}>SVG</Menu.Item>}
        {onPicture === null ? null : <Menu.Item onClick={() => onPicture('png')}>PNG</Menu.Item>}
        <Menu.Item onClick={onList}>{t('save-list')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
