import { create, type Given, perform, service, who } from '../../system/story.ts';
import type { ServiceKey } from '../../texts/script.ts';
import type { Days } from './days.ts';
import { riskAnswers } from './risk-profiles.ts';
import { type TimedStep, timed } from './timed.ts';

/** What the changes that follow a template say of their own, with {slots}. */
export interface StandardScript {
  readonly title: string;
  readonly description: string;
  readonly service: ServiceKey;
  /** Keys of items, one of which each change is about. */
  readonly items: readonly string[];
}

/** A template of standard changes with the changes that follow it. */
export interface Template {
  readonly key: string;
  readonly owner: string;
  readonly title: string;
  readonly values: Given;
  readonly minutes: number;
  /** How many of a hundred standard changes follow it. */
  readonly share: number;
  /** Whether a pipeline carries them out and reports it. */
  readonly pipeline: boolean;
  readonly scripts: readonly StandardScript[];
}

const none = {
  impact_policies: 'None: policy on patches and service management plan foresee it.',
  impact_changes: 'None as long as nothing else is planned for the same machine.',
};

export const templates: readonly Template[] = [
  {
    key: 'template/server-patches',
    owner: 'Khoa',
    title: 'Monthly security updates of a server',
    minutes: 60,
    share: 26,
    pipeline: true,
    values: {
      description: 'Security updates of the manufacturer on one server of a group, with one restart.',
      category: 'infrastructure',
      plan: 'Take the server out of the group, install the updates by the pipeline, restart, run the health check, put it back.',
      back_out_plan: 'Go back to the snapshot that the pipeline makes before it installs.',
      back_out_tested: true,
      test_result: 'The same updates run for a week on the servers of the test environment.',
      benefit: 'Known vulnerabilities are closed within thirty days.',
      feasibility: 'Done each month; one engineer, one hour.',
      financial_impact: 'None.',
      impact_services: 'None: the other servers of the group carry the load.',
      impact_parties: 'None to be noticed.',
      impact_capacity: 'For an hour the group has one server less; it is sized for that.',
      ...none,
    },
    scripts: [
      {
        title: 'Security updates {month}, mail gateway 1',
        description: 'Updates of the manufacturer published in {month}.',
        service: 'mail',
        items: ['mail/gateway-1'],
      },
      {
        title: 'Security updates {month}, file server',
        description: 'Updates of the manufacturer published in {month}.',
        service: 'files',
        items: ['files/file-server'],
      },
      {
        title: 'Security updates {month}, backup storage',
        description: 'Updates of {month}, between two runs of the backup.',
        service: 'files',
        items: ['files/backup-storage'],
      },
      {
        title: 'Security updates {month}, print server',
        description: 'Updates of {month} after the last print jobs of the day.',
        service: 'printing',
        items: ['printing/server'],
      },
    ],
  },
  {
    key: 'template/application-fix',
    owner: 'Martin',
    title: 'Correction of an application without change of its database',
    minutes: 45,
    share: 26,
    pipeline: true,
    values: {
      description: 'A corrected version that changes neither the database nor an interface.',
      category: 'application',
      plan: 'The pipeline replaces one instance after the other and watches the error rate for ten minutes.',
      back_out_plan: 'The pipeline starts the version before; nothing in the database has to be undone.',
      back_out_tested: true,
      test_result: 'Automatic tests of the pipeline and the test of the correction in the test environment.',
      benefit: 'Faults go within days instead of waiting for the next regular release.',
      feasibility: 'Done several times a month by the team alone.',
      financial_impact: 'None.',
      impact_services: 'None besides the correction.',
      impact_parties: 'Whoever reported the fault is told.',
      impact_capacity: 'None.',
      ...none,
    },
    scripts: [
      {
        title: 'Sales {version}: rounding in quotations',
        description: 'Totals of quotations with more than one rate of tax are rounded once.',
        service: 'business',
        items: ['business/sales'],
      },
      {
        title: 'Stock {version}: count of warehouse {site}',
        description: 'The list of the count shows the movements of the same day.',
        service: 'business',
        items: ['business/stock'],
      },
      {
        title: 'Portal {version}: list of deliveries',
        description: 'The list opens at the newest delivery.',
        service: 'portal',
        items: ['portal/web'],
      },
      {
        title: 'Notice sender {version}: addresses with an umlaut',
        description: 'Messages to such addresses are no longer returned.',
        service: 'portal',
        items: ['portal/notices'],
      },
      {
        title: 'Leave and time {version}: half days',
        description: 'Half days are shown in the calendar of the team.',
        service: 'staff',
        items: ['staff/leave'],
      },
    ],
  },
  {
    key: 'template/network-port',
    owner: 'Hao',
    title: 'Đổi cấu hình cổng trên bộ chuyển mạch tầng',
    minutes: 30,
    share: 16,
    pipeline: false,
    values: {
      description: 'Mở, khóa hoặc chuyển mạng của một cổng trên bộ chuyển mạch của một tầng.',
      category: 'network',
      plan: 'Lưu cấu hình, đổi cổng bằng công cụ quản lý mạng, kiểm tra đường truyền với người dùng.',
      back_out_plan: 'Nạp lại cấu hình đã lưu trước khi đổi.',
      back_out_tested: true,
      test_result: 'Mẫu cấu hình đã dùng trên mọi tầng từ nhiều năm.',
      benefit: 'Chỗ ngồi và thiết bị mới dùng được trong ngày.',
      feasibility: 'Một người làm trong ba mươi phút.',
      financial_impact: 'Không.',
      impact_services: 'Chỉ cổng được đổi.',
      impact_parties: 'Người ngồi tại chỗ đó biết trước.',
      impact_policies: 'Không: đúng quy định phân vùng mạng.',
      impact_capacity: 'Không đáng kể.',
      impact_changes: 'Không.',
    },
    scripts: [
      {
        title: 'Mở cổng cho máy in mới, tầng 3',
        description: 'Máy in mới ở phòng {room}, mạng in.',
        service: 'network',
        items: ['switch/floor/hcmc/3'],
      },
      {
        title: 'Chuyển cổng phòng {room} sang mạng khách',
        description: 'Phòng họp tiếp khách, tầng 4.',
        service: 'network',
        items: ['switch/floor/hcmc/4'],
      },
      {
        title: 'Khóa cổng không dùng, Hà Nội tầng 7',
        description: 'Theo kết quả rà soát an toàn thông tin.',
        service: 'network',
        items: ['switch/floor/hanoi/7'],
      },
    ],
  },
  {
    key: 'template/programs',
    owner: 'Eric',
    title: 'Update of a standard program on workplaces',
    minutes: 120,
    share: 16,
    pipeline: true,
    values: {
      description: 'A new version of a program of the standard workplace, distributed in three rings.',
      category: 'application',
      plan: 'Ring 1 are the computers of support, ring 2 a tenth of all, ring 3 the others a day later.',
      back_out_plan: 'Software distribution installs the version before again.',
      back_out_tested: true,
      test_result: 'Installed on the reference computers of each model and started with each user profile.',
      benefit: 'Workplaces stay supported by manufacturers.',
      feasibility: 'Software distribution does it; half a day to prepare.',
      financial_impact: 'Within the licences.',
      impact_services: 'The program cannot be used for some minutes.',
      impact_parties: 'Users see a notice in the corner of the screen.',
      impact_capacity: 'Lines of the offices are loaded in the evening only.',
      ...none,
    },
    scripts: [
      {
        title: 'Browser {version} on workplaces',
        description: 'Ring 1 to 3, in the evening.',
        service: 'workplace',
        items: ['workplace/distribution'],
      },
      {
        title: 'Document viewer {version} on workplaces',
        description: 'Closes two vulnerabilities.',
        service: 'workplace',
        items: ['workplace/distribution'],
      },
      {
        title: 'Agent of workplace protection {version}',
        description: 'New engine, same rules.',
        service: 'workplace',
        items: ['workplace/protection'],
      },
    ],
  },
  {
    key: 'template/certificate',
    owner: 'Phương',
    title: '更新服务器证书',
    minutes: 30,
    share: 10,
    pipeline: true,
    values: {
      description: '在到期前更换一台服务器的证书，密钥和名称不变更用途。',
      category: 'infrastructure',
      plan: '签发新证书，由流水线安装并重新加载服务，检查证书链和到期日。',
      back_out_plan: '旧证书在到期前仍有效，由流水线恢复。',
      back_out_tested: true,
      test_result: '同一流水线每月在测试环境运行。',
      benefit: '证书不会意外过期。',
      feasibility: '一人半小时。',
      financial_impact: '无。',
      impact_services: '重新加载不中断连接。',
      impact_parties: '无。',
      impact_policies: '无：符合密码策略。',
      impact_capacity: '无。',
      impact_changes: '无。',
    },
    scripts: [
      {
        title: '更新单点登录证书',
        description: '证书将于三周后到期。',
        service: 'identity',
        items: ['identity/sign-on'],
      },
      {
        title: '更新目录服务证书',
        description: '证书将于三周后到期。',
        service: 'identity',
        items: ['identity/directory'],
      },
    ],
  },
  {
    key: 'template/printer-driver',
    owner: 'Giang',
    title: 'Driver of a printer model',
    minutes: 30,
    share: 6,
    pipeline: false,
    values: {
      description: 'A new driver for one model, installed on the print server.',
      category: 'infrastructure',
      plan: 'Install the driver beside the old one, move one printer, print the test page, move the others.',
      back_out_plan: 'Move the printers back to the old driver, which stays for two weeks.',
      back_out_tested: false,
      back_out_reason: 'Moving back is the same step as moving there.',
      test_result: 'Test page, duplex, staple and secure release on one printer of the model.',
      benefit: 'Faults of the old driver go.',
      feasibility: 'One hour of the workplace team.',
      financial_impact: 'None.',
      impact_services: 'Print jobs wait for some minutes.',
      impact_parties: 'Floor assistants are told.',
      impact_capacity: 'None.',
      ...none,
    },
    scripts: [
      {
        title: 'Printer driver {version}, floor 5',
        description: 'Stapled prints came out in the wrong order.',
        service: 'printing',
        items: ['printer/floor/hcmc/5'],
      },
      {
        title: 'Printer driver {version}, Hà Nội',
        description: 'Needed for secure release on the new model.',
        service: 'printing',
        items: ['printer/floor/hanoi/8'],
      },
    ],
  },
];

/** The steps by which templates are written, approved and looked at again. */
export function templateSteps(days: Days): readonly TimedStep[] {
  const { start, end } = days.turns;
  return templates.flatMap(({ key, owner, title, values, scripts }, index) => {
    const written = days.later(start, 2 + index * 0.2);
    const services = [...new Set(scripts.map((script) => script.service))].map(service);
    return timed('standard-change', key, end, [
      [
        written,
        owner,
        create({
          title,
          ...values,
          services,
          straight_to_scheduled: true,
          risk_answers: riskAnswers('low'),
          assignee: who('Linh'),
        }),
      ],
      [days.later(written, 6), 'Linh', perform('approve')],
      [
        days.at(days.weekdayFrom(30 + index * 8, 1), 9, 20),
        'Linh',
        perform('review', {}, 'Used as meant; risk and plan still hold.'),
      ],
    ]);
  });
}
