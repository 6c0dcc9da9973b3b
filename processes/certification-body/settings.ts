import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of the choice of a certification body. */
export const certificationBodySettings: Readonly<Record<string, SettingDefinition>> = {
  'certification-body.accreditation': numbersSetting({
    check_days: { start: 180, minimum: 1, maximum: 1095 },
  }),
};

/** What they are called. */
export const certificationBodySettingTexts: Readonly<Record<string, SettingTexts>> = {
  'certification-body.accreditation': {
    title: {
      en: 'Accreditation of the body',
      vi: 'Công nhận của tổ chức chứng nhận',
      zh: '认证机构的认可资格',
    },
    help: {
      en: 'How often the accreditation of the chosen body is looked up again.',
      vi: 'Bao lâu tra cứu lại tình trạng công nhận của tổ chức đã chọn.',
      zh: '多久重新查询一次所选机构的认可状态。',
    },
    parts: {
      check_days: { en: 'Days between look-ups', vi: 'Số ngày giữa hai lần tra cứu', zh: '查询间隔（天）' },
    },
  },
};
