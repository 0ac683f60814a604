import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const recipientIdPrecisionLoss = defineCause<{recipient: string}>({
	id: 'recipient.id-precision-loss',
	kind: 'setup',
	title: ({recipient}) => `${recipient ? `${recipient}` : 'The id'} was rounded on its way through a number`,
	why: 'Ids have more digits than a floating-point number keeps. JSON numbers, spreadsheets and untyped columns turn the last digits into others or into zeros.',
	fixes: ({recipient}) => [
		manual('Keep ids as text everywhere: in JSON, in the database, in the spreadsheet'),
		manual('Take the id again from the raw body of an event'),
		run('See what an id is', 'identify', recipient ?? '<id>'),
	],
	clues: [
		{shows: 'id.rounded', weight: 0.8},
		{code: 100, subcode: 2018001, weight: 0.25},
		{shows: 'says.rounding', weight: 0.8},
	],
	asks: ['Show the code that reads sender.id, and the column it is stored in.'],
	docs: [docs.sendApi],
});
