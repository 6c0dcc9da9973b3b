import { figuresFollower } from '../desk/figures/write-facts.ts';
import { mergedFollower } from '../desk/tell-merged.ts';
import { mailOutFollower } from '../mail/follower.ts';
import { notificationFollower } from '../notifications/follower.ts';
import { assignmentFollower } from '../rules/assign.ts';
import { searchFollower } from '../search/follower.ts';
import { surveyFollower } from '../surveys/follower.ts';
import type { Follower } from './follow.ts';

/** Everything that follows from entries of the journal after the fact. */
export const followers: readonly Follower[] = [
  assignmentFollower,
  figuresFollower,
  mergedFollower,
  mailOutFollower,
  notificationFollower,
  searchFollower,
  surveyFollower,
];
