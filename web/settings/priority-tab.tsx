import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PriorityMatrix } from '../../kernel/priority.ts';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import { settingFieldTexts } from '../texts/setting-fields.ts';
import { settingsTexts } from '../texts/settings.ts';
import { SettingFrame } from './setting-frame.tsx';
import classes from './settings.module.css';
import type { EditedSetting } from './use-setting.ts';
import { withItem } from './value-at.ts';

function MatrixForm({
  setting,
  readOnly,
}: {
  setting: EditedSetting<PriorityMatrix>;
  readOnly: boolean;
}): ReactNode {
  const t = useTexts(settingFieldTexts);
  const names = useProcessNames('incident');
  const { value, set, errorAt } = setting;
  return (
    <div className={classes.scroller}>
      <table className={classes.grid}>
        <thead>
          <tr>
            <th scope="col">
              {names.field('impact')} ↓ {names.field('urgency')} →
            </th>
            {Array.from({ length: value.urgencies }, (_none, column) => (
              <th key={names.choice('urgency', column + 1)} scope="col">
                {names.choice('urgency', column + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {value.matrix.map((row, at) => (
            <tr key={names.choice('impact', at + 1)}>
              <th scope="row">{names.choice('impact', at + 1)}</th>
              {row.map((priority, column) => (
                <td key={names.choice('urgency', column + 1)}>
                  <NativeSelect
                    aria-label={t('priority-cell', { impact: at + 1, urgency: column + 1 })}
                    w="11rem"
                    value={String(priority)}
                    disabled={readOnly}
                    error={errorAt(`/matrix/${at}/${column}`)}
                    data={[...names.choices('priority')]}
                    onChange={(event) => {
                      const changed = withItem(row, column, Number(event.currentTarget.value));
                      set({ ...value, matrix: withItem(value.matrix, at, changed) });
                    }}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The priority that follows from impact and urgency. */
export function PriorityTab(): ReactNode {
  const t = useTexts(settingsTexts);
  const fields = useTexts(settingFieldTexts);
  return (
    <SettingFrame<PriorityMatrix>
      name="incident.priority"
      title={t('tab-priority')}
      help={fields('priority-help')}
      shows={/^\/matrix\/\d+\/\d+$/}
    >
      {(setting, readOnly) => <MatrixForm setting={setting} readOnly={readOnly} />}
    </SettingFrame>
  );
}
