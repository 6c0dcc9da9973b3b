import { between, measureStory, subjectsOf, type ToldMeasure } from './measure-story.ts';
import { processMeasures } from './process-measures.ts';
import { create, day, type Story, story, who } from './story.ts';

const desk = 'Incidents of the thirty days, clocks by the calendars in force';

/** A measure whose points the program takes from records. */
interface ComputedMeasure
  extends Pick<
    ToldMeasure,
    'key' | 'title' | 'subject' | 'service' | 'sms_process' | 'owner' | 'direction' | 'target'
  > {
  readonly figure: string;
}

/** Days before the end from which on points of computed measures are owed: the first is due as the year ends. */
const computed_from = 31;

function computedStory(told: ComputedMeasure): Story {
  const { key, owner, ...values } = told;
  return story('measure', `measure/${key}`, [
    computed_from + 2,
    'Oliver',
    create({
      ...values,
      source: 'computed',
      ...subjectsOf(told),
      assignee: who(owner),
      evaluator: who('Oliver'),
      frequency_days: between,
      evaluation_days: 91,
      measured_from: day(computed_from),
    }),
  ]);
}

/** Nobody tells the points of these: the running program takes them, from the incidents and registers of the sample. */
const computed: readonly Story[] = (
  [
    {
      key: 'computed-resolution',
      title: 'Incidents resolved within target, from records',
      subject: 'process',
      sms_process: 'incident',
      owner: 'Linh',
      figure: 'incident.resolved-in-target',
      direction: 'at-least',
      target: 90,
    },
    {
      key: 'computed-workplace-hours',
      title: 'Thời gian giải quyết sự cố chỗ làm việc, tính từ hồ sơ',
      subject: 'service',
      service: 'workplace',
      owner: 'Linh',
      figure: 'incident.median-hours',
      direction: 'at-most',
      target: 24,
    },
    {
      key: 'computed-actions',
      title: 'Actions overdue, from records',
      subject: 'system',
      owner: 'Oliver',
      figure: 'action.overdue',
      direction: 'at-most',
      target: 2,
    },
  ] satisfies readonly ComputedMeasure[]
).map((told: ComputedMeasure) => computedStory(told));

/**
 * Measures (9.1) with a point each thirty days. On purpose: satisfaction was not measured any more in the last months, and
 * nobody looked at the results of the exercises on phishing (AC-114, and AC-027 for their process).
 */
const entered: readonly Story[] = (
  [
    {
      key: 'response',
      title: 'Incidents answered within target',
      subject: 'process',
      sms_process: 'incident',
      owner: 'Linh',
      method: 'Share of incidents whose response clock was met',
      data_source: desk,
      unit: '%',
      direction: 'at-least',
      target: 92,
      proof: 'Monthly list of the desk',
      points: [84.2, 85.1, 86.9, 86.4, 88.7, 89.9, 90.4, 91.2, 92.8, 93.1, 93.6, 94.0],
      evaluated: [
        [268, 'Below target; mornings are the weak hours.'],
        [180, 'Rising since the roster was changed.'],
        [92, 'Target reached for the first time.'],
        [4, 'Target held for four months.'],
      ],
    },
    {
      key: 'resolution',
      title: 'Incidents resolved within target',
      subject: 'process',
      sms_process: 'incident',
      owner: 'Linh',
      method: 'Share of incidents whose resolution clock was met',
      data_source: desk,
      unit: '%',
      direction: 'at-least',
      target: 90,
      proof: 'Monthly list of the desk',
      points: [85.5, 86.0, 87.7, 86.2, 88.1, 88.8, 89.0, 90.3, 91.1, 90.7, 92.2, 92.0],
      evaluated: [
        [267, 'Below target because of the business application.'],
        [179, 'Third person helps; not there yet.'],
        [91, 'Above target.'],
        [4, 'Above target.'],
      ],
    },
    {
      key: 'first-contact',
      title: 'Solved at first contact',
      subject: 'process',
      sms_process: 'incident',
      owner: 'An',
      method: 'Share of reports that the desk solves without handing over',
      data_source: desk,
      unit: '%',
      direction: 'at-least',
      target: 45,
      proof: 'Monthly list of the desk',
      points: [36, 37, 37, 39, 40, 40, 42, 44, 45, 46, 47, 47],
      evaluated: [
        [266, 'Articles are missing.'],
        [178, 'Rises with each article.'],
        [90, 'Target reached.'],
        [4, 'Above target.'],
      ],
    },
    {
      key: 'portal',
      title: 'Availability of the customer portal',
      subject: 'service',
      service: 'portal',
      sms_process: 'continuity',
      owner: 'Robert',
      method: 'Minutes in which the check from outside was answered, of all minutes',
      data_source: 'Monitoring from outside',
      unit: '%',
      direction: 'at-least',
      target: 99.5,
      proof: 'Monthly report of the check from outside',
      points: [99.1, 99.4, 99.6, 98.9, 99.7, 99.8, 99.6, 99.7, 99.9, 99.2, 99.8, 99.9],
      evaluated: [
        [265, 'Two failures at the end of a month.'],
        [177, 'Stable since the second database.'],
        [89, 'Stable.'],
        [3, 'One failure by a faulty release.'],
      ],
    },
    {
      key: 'business',
      title: 'Availability of the business application',
      subject: 'service',
      service: 'business',
      sms_process: 'continuity',
      owner: 'Robert',
      method: 'Minutes of working hours in which the check was answered',
      data_source: 'Monitoring inside',
      unit: '%',
      direction: 'at-least',
      target: 99.5,
      proof: 'Monthly report of the check inside',
      points: [99.6, 99.5, 99.7, 99.6, 99.4, 99.7, 99.8, 99.7, 99.6, 99.8, 99.7, 99.8],
      evaluated: [
        [264, 'On target.'],
        [176, 'On target but for one month.'],
        [88, 'On target.'],
        [3, 'On target.'],
      ],
    },
    // Nobody measured it in the last months: the exception of AC-114, and of the objective that rests on it.
    {
      key: 'satisfaction',
      title: 'Mức độ hài lòng của người dùng',
      subject: 'system',
      sms_process: 'relationship',
      owner: 'Robert',
      method: 'Điểm trung bình của khảo sát sau khi đóng yêu cầu, thang 5',
      data_source: 'Khảo sát trên cổng',
      unit: 'điểm',
      direction: 'at-least',
      target: 4.2,
      proof: 'Bảng tổng hợp khảo sát trong thư viện tài liệu',
      points: [3.9, 3.9, 4.0, 4.0, 4.1, 4.1, 4.2, 4.2, null, null, null, null],
      evaluated: [
        [263, 'Chưa đạt; thời gian chờ là lý do chính.'],
        [175, 'Đang tăng.'],
        [87, 'Đạt mục tiêu ở lần đo cuối.'],
        [3, 'Không có số liệu mới; nhắc Robert.'],
      ],
    },
    {
      key: 'changes',
      title: 'Changes without incident',
      subject: 'process',
      sms_process: 'change',
      owner: 'Thu',
      method: 'Share of changes after which no incident named them within five days',
      data_source: 'List of changes, incidents of the days after',
      unit: '%',
      direction: 'at-least',
      target: 95,
      proof: 'List of changes of the month',
      points: [90, 91, 93, 92, 95, 96, 95, 97, 96, 94, 96, 97],
      evaluated: [
        [262, 'Changes in a hurry after incidents fail most often.'],
        [174, 'Better since the checklist.'],
        [86, 'On target.'],
        [2, 'On target but for one month.'],
      ],
    },
    {
      key: 'restore',
      title: 'Restores in tests within the planned hours',
      subject: 'process',
      sms_process: 'continuity',
      owner: 'Lien',
      method: 'Restores tested in the month that were over within the planned hours',
      data_source: 'Protocol of restore tests',
      unit: '%',
      direction: 'at-least',
      target: 90,
      proof: 'Protocol of the restore test',
      points: [67, 67, 75, 80, 80, 90, 100, 90, 100, 100, 90, 100],
      evaluated: [
        [261, 'Far from target; storage is too slow.'],
        [173, 'New storage helps.'],
        [85, 'On target.'],
        [2, 'On target.'],
      ],
    },
    // Nobody looked at the results since summer: an exception of AC-114, and of AC-027 for the process.
    {
      key: 'phishing',
      title: '钓鱼邮件演练点击率',
      subject: 'system',
      sms_process: 'security',
      owner: 'Phương',
      method: '每月演练邮件中被点击的比例',
      data_source: '演练平台',
      unit: '%',
      direction: 'at-most',
      target: 5,
      proof: '演练平台导出表',
      points: [14, 12, 12, 9, 8, 8, 7, 6, 6, 5, 4, 5],
      evaluated: [
        [260, '高于目标，已安排培训。'],
        [171, '持续下降。'],
      ],
    },
    {
      key: 'actions',
      title: 'Actions done by their day',
      subject: 'system',
      owner: 'Oliver',
      method: 'Share of the actions due in the month that were done by their day',
      data_source: 'Register of actions',
      unit: '%',
      direction: 'at-least',
      target: 85,
      proof: 'List of the register of actions',
      points: [100, 80, 75, 83, 80, 71, 75, 80, 86, 83, 88, 75],
      evaluated: [
        [259, 'Too few yet to say much.'],
        [172, 'Below target; month-end closing takes the people.'],
        [84, 'At target.'],
        [2, 'Below target: three wait for permits.'],
      ],
    },
    {
      key: 'nonconformities',
      title: 'Nonconformities closed within their days',
      subject: 'system',
      owner: 'Oliver',
      method: 'Share of the steps of nonconformities that were taken in time',
      data_source: 'Register of nonconformities',
      unit: '%',
      direction: 'at-least',
      target: 80,
      proof: 'List of the register of nonconformities',
      points: [75, 80, 83, 78, 80, 82, 85, 80, 84, 86, 83, 85],
      evaluated: [
        [258, 'At target.'],
        [170, 'At target.'],
        [83, 'Above target.'],
        [2, 'Above target.'],
      ],
    },
    {
      key: 'energy',
      title: 'Energy of the server room',
      subject: 'system',
      owner: 'Lien',
      method: 'Reading of the meter, divided by the days since the one before',
      data_source: 'Meter of the server room',
      unit: 'kWh a day',
      direction: 'at-most',
      target: 400,
      proof: 'Photograph of the meter',
      points: [486, 490, 497, 493, 478, 470, 462, 455, 431, 398, 394, 391],
      evaluated: [
        [257, 'The second cooling unit takes its share.'],
        [169, 'Falls with the season.'],
        [82, 'Falls with the servers that are off.'],
        [2, 'Target reached.'],
      ],
    },
  ] satisfies readonly ToldMeasure[]
).map((told: ToldMeasure) => measureStory(told));

/** Every measure of the sample. */
export const measures: readonly Story[] = [...entered, ...processMeasures, ...computed];
