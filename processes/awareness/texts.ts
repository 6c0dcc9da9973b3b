import type { ProcessTexts } from '../module.ts';
import { topicTexts } from './topic-texts.ts';

/** Names of everything in the register of awareness. */
export const awarenessTexts: ProcessTexts = {
  plural: { en: 'Awareness records', vi: 'Hồ sơ nhận thức', zh: '意识记录' },
  purpose: {
    en: 'That each person knows policy, objectives, the services of their work, their own contribution and what follows from not conforming. Write one entry for each person.',
    vi: 'Mỗi người nắm được chính sách, mục tiêu, dịch vụ trong công việc của mình, đóng góp của bản thân và hệ quả của việc không phù hợp. Mỗi người ghi một mục.',
    zh: '每位人员知晓方针、目标、与其工作相关的服务、个人贡献以及不符合的后果。每人登记一条。',
  },
  fields: {
    title: { en: 'Title', vi: 'Tiêu đề', zh: '标题' },
    description: { en: 'Remarks', vi: 'Ghi chú', zh: '说明' },
    assignee: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
    person: { en: 'Person', vi: 'Nhân sự', zh: '人员' },
    services: { en: 'Services of their work', vi: 'Dịch vụ trong công việc', zh: '其工作涉及的服务' },
    coverage: { en: 'Topics covered', vi: 'Chủ đề đã phổ biến', zh: '已覆盖的主题' },
    topics: { en: 'Topics', vi: 'Chủ đề', zh: '主题' },
    briefed_on: { en: 'Day of the briefing', vi: 'Ngày phổ biến', zh: '宣贯日期' },
    proof: { en: 'Proof', vi: 'Minh chứng', zh: '证明' },
  },
  help: {
    person: {
      en: 'Stays as it is once written down. This person can confirm the topics themself.',
      vi: 'Không đổi được sau khi ghi nhận. Người này có thể tự xác nhận các chủ đề.',
      zh: '登记后不可更改。该人员可自行确认各主题。',
    },
    proof: {
      en: 'Where it can be seen that the briefing took place, such as a list of participants.',
      vi: 'Nơi có thể thấy việc phổ biến đã diễn ra, như danh sách tham dự.',
      zh: '可证明宣贯已进行的材料，如签到表。',
    },
  },
  columns: {
    coverage: {
      topic: { en: 'Topic', vi: 'Chủ đề', zh: '主题' },
      covered_on: { en: 'Covered on', vi: 'Ngày', zh: '日期' },
      how: { en: 'How', vi: 'Cách thức', zh: '方式' },
      proof: { en: 'Proof', vi: 'Minh chứng', zh: '证明' },
    },
  },
  states: {
    current: { en: 'Current', vi: 'Hiện hành', zh: '有效' },
    ended: { en: 'Ended', vi: 'Đã kết thúc', zh: '已终止' },
  },
  activities: {
    confirm: { en: 'Confirm that I know', vi: 'Xác nhận tôi đã nắm được', zh: '确认本人已知晓' },
    brief: { en: 'Record a briefing', vi: 'Ghi nhận buổi phổ biến', zh: '登记宣贯' },
    retire: { en: 'End', vi: 'Kết thúc', zh: '终止' },
    restore: { en: 'Restore', vi: 'Khôi phục', zh: '恢复' },
  },
  choices: {
    topics: topicTexts,
    'coverage.topic': topicTexts,
    'coverage.how': {
      briefed: { en: 'Briefed', vi: 'Được phổ biến', zh: '接受宣贯' },
      confirmed: { en: 'Confirmed by the person', vi: 'Tự xác nhận', zh: '本人确认' },
    },
  },
  clocks: {},
  relations: { 'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' } },
  obligations: {
    refresh: {
      en: 'Confirm the five topics of awareness',
      vi: 'Xác nhận năm chủ đề nhận thức',
      zh: '确认五个意识主题',
    },
  },
};
