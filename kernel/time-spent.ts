/** Most minutes booked at once: a day. */
export const mostMinutes = 1440;

/** The field that holds the minutes of work in all; processes that have it let time be booked. */
export const timeField = 'minutes_spent';
