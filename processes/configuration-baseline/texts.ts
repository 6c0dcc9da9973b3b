import type { ProcessTexts } from '../module.ts';

/** Names of everything about configuration baselines. */
export const configurationBaselineTexts: ProcessTexts = {
  plural: { en: 'Configuration baselines', vi: 'Đường cơ sở cấu hình', zh: '配置基线' },
  purpose: {
    en: 'What configuration items were, and how they hung together, at an instant. Take one before a release is deployed or a change begins, and compare it with what came after.',
    vi: 'Hạng mục cấu hình như thế nào và liên quan ra sao tại một thời điểm. Hãy lập trước khi triển khai bản phát hành hoặc bắt đầu thay đổi, rồi so sánh với trạng thái về sau.',
    zh: '配置项在某一时刻的状态及其相互关系。请在部署发布或开始变更之前建立，以便与之后的状态比较。',
  },
  fields: {
    title: { en: 'Title', vi: 'Tiêu đề', zh: '标题' },
    description: { en: 'Description', vi: 'Mô tả', zh: '描述' },
    scope: { en: 'Taken of', vi: 'Phạm vi', zh: '范围' },
    service: { en: 'Service', vi: 'Dịch vụ', zh: '服务' },
    items: { en: 'Configuration items', vi: 'Hạng mục cấu hình', zh: '配置项' },
    release: { en: 'Release', vi: 'Bản phát hành', zh: '发布' },
    with_needs: {
      en: 'With what these items need',
      vi: 'Kèm những gì các hạng mục cần',
      zh: '包括所依赖的配置项',
    },
    assignee: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
    taken_at: { en: 'Taken at', vi: 'Thời điểm lập', zh: '建立时间' },
    item_count: { en: 'Items', vi: 'Số hạng mục', zh: '配置项数' },
    content_hash: { en: 'SHA-256 of the content', vi: 'SHA-256 của nội dung', zh: '内容的 SHA-256' },
  },
  help: {
    scope: {
      en: 'A service is taken with everything it needs; named items and those of a release alone, unless you also want what they need.',
      vi: 'Dịch vụ được lập cùng mọi thứ nó cần; hạng mục nêu tên và hạng mục của bản phát hành thì chỉ riêng chúng, trừ khi bạn muốn kèm những gì chúng cần.',
      zh: '服务连同其依赖的一切一并纳入；指定的配置项和发布所涉配置项仅纳入其本身，除非选择包括其依赖。',
    },
  },
  states: {
    planned: { en: 'Planned', vi: 'Dự kiến', zh: '计划中' },
    taken: { en: 'Taken', vi: 'Đã lập', zh: '已建立' },
  },
  activities: {
    revise: { en: 'Revise', vi: 'Chỉnh sửa', zh: '修订' },
    take: { en: 'Take baseline', vi: 'Lập đường cơ sở', zh: '建立基线' },
  },
  choices: {
    scope: {
      service: {
        en: 'a service with what it needs',
        vi: 'một dịch vụ và những gì nó cần',
        zh: '一项服务及其依赖',
      },
      items: { en: 'named items', vi: 'các hạng mục nêu tên', zh: '指定的配置项' },
      release: { en: 'items of a release', vi: 'hạng mục của bản phát hành', zh: '发布所涉配置项' },
    },
  },
  clocks: {},
  relations: { 'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' } },
};
