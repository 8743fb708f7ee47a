import type { Accepted, Refused } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['They attacked at first light.', 'first light = 2016-11-18TMO'],
  ['They attacked before first light on Friday.', 'first light on Friday = 2016-11-18TMO'],
  ['He died in the small hours.', 'the small hours = 2016-11-18TMO'],
  ['He died in the small hours of Saturday.', 'the small hours of Saturday = 2016-11-12TMO'],
  ['He died in the small hours of Sunday morning.', 'the small hours of Sunday morning = 2016-11-13TMO'],
  ['He died in the wee hours of the morning.', 'the wee hours of the morning = 2016-11-18TMO'],
  ['They left at the crack of dawn.', 'the crack of dawn = 2016-11-18TMO'],
  ['They left in the dead of night.', 'the dead of night = 2016-11-18TNI'],
];

export const refuses: readonly Refused[] = [
  'The first light rail line opened.',
  'He saw first light through the door.',
  'They stood in the last light of the lamp room.',
  ['He worked for three hours on Sunday.', 'three hours = PT3H', 'Sunday = 2016-11-13'],
];
