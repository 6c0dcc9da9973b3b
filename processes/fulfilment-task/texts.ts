import { deskChoiceTexts, deskFieldTexts, timeFieldTexts } from '../desk-texts.ts';
import type { ProcessTexts } from '../module.ts';

/** Names of everything about tasks of fulfilment. */
export const fulfilmentTaskTexts: ProcessTexts = {
  plural: { en: 'Fulfilment tasks', vi: 'Công việc đáp ứng', zh: '履行任务' },
  purpose: {
    en: 'The single steps by which service requests are fulfilled. They come from the item of the catalogue by themselves.',
    vi: 'Từng bước đáp ứng yêu cầu dịch vụ. Chúng được tạo tự động từ mục trong danh mục.',
    zh: '履行服务请求的各个步骤，由目录项自动产生。',
  },
  fields: {
    ...timeFieldTexts,
    title: deskFieldTexts.title,
    request: { en: 'Service request', vi: 'Yêu cầu dịch vụ', zh: '服务请求' },
    step: { en: 'Step', vi: 'Bước', zh: '步骤' },
    instruction: { en: 'Instruction', vi: 'Hướng dẫn', zh: '操作说明' },
    priority: deskFieldTexts.priority,
    service: deskFieldTexts.service,
    team: deskFieldTexts.team,
    assignee: deskFieldTexts.assignee,
    due_target: { en: 'Due with the request', vi: 'Hạn theo yêu cầu', zh: '随请求到期' },
    outcome: { en: 'What was done', vi: 'Việc đã làm', zh: '完成情况' },
    done_at: { en: 'Done', vi: 'Thời điểm hoàn thành', zh: '完成时间' },
    done_by: { en: 'Done by', vi: 'Người hoàn thành', zh: '完成人' },
  },
  states: {
    waiting: { en: 'Waiting', vi: 'Chờ bước trước', zh: '等待前序' },
    open: { en: 'Open', vi: 'Đang mở', zh: '待处理' },
    'in-progress': { en: 'In progress', vi: 'Đang làm', zh: '处理中' },
    done: { en: 'Done', vi: 'Đã xong', zh: '已完成' },
    skipped: { en: 'Skipped', vi: 'Đã bỏ qua', zh: '已跳过' },
    cancelled: { en: 'Cancelled', vi: 'Đã hủy', zh: '已取消' },
  },
  activities: {
    open: { en: 'Open', vi: 'Mở', zh: '开放' },
    assign: { en: 'Assign', vi: 'Phân công', zh: '分派' },
    start: { en: 'Start work', vi: 'Bắt đầu xử lý', zh: '开始处理' },
    done: { en: 'Done', vi: 'Hoàn thành', zh: '完成' },
    skip: { en: 'Skip', vi: 'Bỏ qua', zh: '跳过' },
    reschedule: { en: 'Follow the request', vi: 'Cập nhật theo yêu cầu', zh: '随请求调整' },
    cancel: { en: 'Cancel', vi: 'Hủy', zh: '取消' },
  },
  choices: { priority: deskChoiceTexts.priority },
  clocks: {},
  relations: { 'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' } },
  obligations: { fulfil: { en: 'Do the task', vi: 'Thực hiện công việc', zh: '完成任务' } },
};
