import type { ProcessTexts } from '../module.ts';

/** Names of everything in the register of customers. */
export const customerTexts: ProcessTexts = {
  plural: { en: 'Customers', vi: 'Khách hàng', zh: '客户' },
  purpose: {
    en: 'Units of the organisation and customers outside of it to whom services are delivered. People of the directory belong to one; targets can be set for one.',
    vi: 'Các đơn vị trong tổ chức và khách hàng bên ngoài được cung cấp dịch vụ. Mỗi người trong danh bạ thuộc về một khách hàng; có thể đặt mục tiêu riêng cho từng khách hàng.',
    zh: '接受服务的内部单位和外部客户。人员目录中的每个人归属一个客户；可为客户单独设定目标。',
  },
  fields: {
    title: { en: 'Name', vi: 'Tên', zh: '名称' },
    description: { en: 'Description', vi: 'Mô tả', zh: '描述' },
    kind: { en: 'Kind', vi: 'Loại', zh: '类型' },
    contact: { en: 'Contact', vi: 'Người liên hệ', zh: '联系人' },
    assignee: { en: 'Relationship owner', vi: 'Người phụ trách quan hệ', zh: '关系负责人' },
    services: { en: 'Services', vi: 'Dịch vụ', zh: '服务' },
    people_see: {
      en: 'Its people see each other’s records',
      vi: 'Người của khách hàng xem được hồ sơ của nhau',
      zh: '其人员可互相查看记录',
    },
  },
  help: {
    services: {
      en: 'Services delivered to it. A major incident of one of them is told to its people.',
      vi: 'Các dịch vụ cung cấp cho khách hàng này. Khi dịch vụ gặp sự cố nghiêm trọng, người của khách hàng được báo.',
      zh: '向其提供的服务。其中某项服务发生重大事件时，可通知其人员。',
    },
    contact: {
      en: 'Who speaks for the customer.',
      vi: 'Người đại diện cho khách hàng.',
      zh: '代表客户的联系人。',
    },
  },
  states: {
    active: { en: 'Active', vi: 'Đang phục vụ', zh: '有效' },
    ended: { en: 'Ended', vi: 'Đã kết thúc', zh: '已终止' },
  },
  activities: {
    retire: { en: 'End', vi: 'Kết thúc', zh: '终止' },
    restore: { en: 'Take up again', vi: 'Phục vụ lại', zh: '恢复' },
  },
  choices: {
    kind: {
      internal: { en: 'Own organisation', vi: 'Trong tổ chức', zh: '组织内部' },
      external: { en: 'Outside', vi: 'Bên ngoài', zh: '外部' },
    },
  },
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    'child-of': { en: 'is part of', vi: 'thuộc về', zh: '隶属于' },
  },
};
