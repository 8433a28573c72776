/** Groups of an appointment's states, by what they mean for others of the same patient. */

/** At a time of its own that is not over. */
export const ahead = ['pending', 'booked', 'arrived', 'in-progress'];
/** It takes place, or took place. */
export const lasting = ['booked', 'arrived', 'in-progress', 'completed'];
/** It has a time, whether that is over or not. */
export const timed = [...ahead, 'completed'];
/** What keeps a part of a referral from being booked again; as in the table's unique index. */
export const active = ['requested', ...timed];
