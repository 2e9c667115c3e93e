import { process } from '@sandan/kernel/process';
import * as z from 'zod';

/**
 * Life of one edition of an overseas technology note (UC6). Its author writes and submits it; somebody of the desk who has not written it
 * reviews and publishes it. The next edition supersedes it, and either side may still withdraw what was superseded; after its review-by date
 * the clock tells the author.
 */
export const noteProcess = process({
  name: 'overseasNote',
  states: ['draft', 'submitted', 'changes_requested', 'published', 'superseded', 'withdrawn'],
  initial: 'draft',
  final: ['withdrawn'],
  transitions: [
    { from: 'draft', action: 'amend', by: 'author', to: 'draft' },
    { from: 'changes_requested', action: 'amend', by: 'author', to: 'changes_requested' },
    { from: ['draft', 'changes_requested'], action: 'submit', by: 'author', to: 'submitted', guard: 'note.incomplete' },
    { from: 'submitted', action: 'recall', by: 'author', to: 'draft' },
    { from: 'submitted', action: 'requestChanges', by: 'reviewer', to: 'changes_requested', guard: 'note.ownReview' },
    { from: 'submitted', action: 'publish', by: 'reviewer', to: 'published', guard: 'note.ownReview' },
    { from: 'published', action: 'supersede', by: 'reviewer', to: 'superseded' },
    { from: 'published', action: 'remind', by: 'clock', to: 'published', timer: 'note.review' },
    {
      from: ['draft', 'changes_requested', 'published', 'superseded'],
      action: 'withdraw',
      by: 'author',
      to: 'withdrawn',
      reasons: ['wrong', 'outdated', 'rights', 'request'],
    },
    {
      from: ['published', 'superseded'],
      action: 'withdraw',
      by: 'reviewer',
      to: 'withdrawn',
      reasons: ['wrong', 'outdated', 'rights', 'request'],
    },
  ],
});
export type NoteState = (typeof noteProcess)['states'][number];
export const NoteState = z.enum(noteProcess.states);
export type NoteAction = (typeof noteProcess)['transitions'][number]['action'];
export const noteSides = ['author', 'reviewer', 'clock'] as const;
export type NoteSide = (typeof noteSides)[number];
