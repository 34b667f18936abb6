import { integer, noteRule } from 'caselint/rule';

export default noteRule({
  id: 'late-recording',
  guidance: '§3',
  level: 'warning',
  summary: 'Record a contact soon after it happened',
  messages: { late: 'Recorded {days} working days after the event; the limit is {limit}' },
  options: {
    maxWorkingDays: integer({
      default: 2,
      min: 0,
      describe: 'Working days allowed between the event and its recording.',
    }),
  },
  needs: ['metadata'],
  *check({ metadata }, { maxWorkingDays }) {
    const { eventDate, recordedDate } = metadata;
    if (!eventDate || !recordedDate) return;
    const days = Math.round((Date.parse(recordedDate) - Date.parse(eventDate)) / 86_400_000);
    if (days > maxWorkingDays) yield { message: 'late', data: { days, limit: maxWorkingDays } };
  },
});
