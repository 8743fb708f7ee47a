import type { Accepted } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['He left today.', 'today = 2016-11-18'],
  ['He left yesterday.', 'yesterday = 2016-11-17'],
  ['He will leave tomorrow.', 'tomorrow = 2016-11-19'],
  ['They play tonight.', 'tonight = 2016-11-18TNI'],
  ['He left yesterday morning.', 'yesterday morning = 2016-11-17TMO'],
  ['He left this afternoon.', 'this afternoon = 2016-11-18TAF'],
  ['He left last night.', 'last night = 2016-11-17TNI'],
  ['He left the day before yesterday.', 'the day before yesterday = 2016-11-16'],
  ['He leaves the day after tomorrow.', 'the day after tomorrow = 2016-11-20'],
  ['Fighting went on overnight.', 'overnight = 2016-11-18TNI'],
  ['It was cold in the morning.', 'the morning = 2016-11-18TMO'],
  ['He spoke in the early evening.', 'the early evening = 2016-11-18TEV START'],
  ["She is at home in today's world.", 'today = PRESENT_REF'],
  ['They were found early this morning.', 'early this morning = 2016-11-18TMO START'],
];

export const refuses: readonly string[] = [
  'USA Today reported it.',
  'He spoke to the Today programme.',
  'The night club was closed.',
  'The morning news is on.',
  'The Morning Post reported it.',
  'She took the morning-after pill.',
  'He is a night owl.',
];
