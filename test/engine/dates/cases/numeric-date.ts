import type { Accepted, Refused } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['It was 12.31.2016.', '12.31.2016 = 2016-12-31'],

  ['It is dated 2024/1/13.', '2024/1/13 = 2024-01-13'],
  ['It is dated 2024-1-13.', '2024-1-13 = 2024-01-13'],
  ['It is dated 2024.01.13.', '2024.01.13 = 2024-01-13'],

  ['It is dated 2016-11-18.', '2016-11-18 = 2016-11-18'],
  ['Logged at 2016-11-18T09:30:15Z by the station.', '2016-11-18T09:30:15Z = 2016-11-18T09:30:15'],
  ['It is dated 2016/11/18.', '2016/11/18 = 2016-11-18'],
  ['It is dated 11/18/2016.', '11/18/2016 = 2016-11-18'],
  ['It is dated 18/11/2016.', '18/11/2016 = 2016-11-18'],
  ['It is dated 18.11.2016.', '18.11.2016 = 2016-11-18'],
  ['It is dated 7-8-2007.', '7-8-2007 = 2007-07-08'],
  ['It is dated 7/8/07.', '7/8/07 = 2007-07-08'],
  ['The first of them, on Friday 4/1/2019, was sold out.', 'Friday 4/1/2019 = 2019-01-04'],
  ['Sales rose in 2019-05 again.', '2019-05 = 2019-05'],
  ['After 9/11 much changed.', '9/11 = 2001-09-11'],
  ['Post-9/11 rules are strict.', '9/11 = 2001-09-11'],
  ['It began 2016-11-18T09:30:15Z.', '2016-11-18T09:30:15 = 2016-11-18T09:30:15'],
  ['It began 2016-11-18T09:30Z in Rome.', '2016-11-18T09:30Z = 2016-11-18T09:30'],
  ['It began 2016-11-18T25:99.', '2016-11-18 = 2016-11-18'],
  ['The post-9/11 world.', '9/11 = 2001-09-11'],
  ['The ("9/11") plan.', '9/11 = 2001-09-11'],
  ['It is dated 03.11.16.', '03.11.16 = 2016-11-03'],
  ['On 03.11.16 he left.', '03.11.16 = 2016-11-03'],
  ['Published: 03.11.16', '03.11.16 = 2016-11-03'],
  ['It fell Thursday, 03.11.16, in Rome.', 'Thursday, 03.11.16 = 2016-11-03'],
];

export const refuses: readonly Refused[] = [
  'Version 2016.1.3 is out.',

  'The index rose 3/4 to 12 1/2.',
  'Call 555-2016 for tickets.',
  'Call +44 20 7946 0958 for tickets.',
  'Install version 10.11.12 instead.',
  'They won 3-2 after extra time.',
  'It is dated 31/31/2016.',
  'The score was 10-7-3.',
  'The odds are 50/50.',
  'The shop is open 24/7.',
  'His serial is A-11/12/13.',
  'The server is at 10.11.12.13.',
  'The x9/11 plan.',
  'Install 10.11.12 instead.',
  'It runs on 3.11.16 and later.',
  'It runs on 10.11.12.13 there.',
  'It is dated 03.13.16.',
];
