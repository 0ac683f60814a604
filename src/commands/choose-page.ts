import {found, Problem} from '../causes/cause.js';
import {settingsMissing} from '../causes/settings/missing.js';
import type {ChoosePage} from '../setup/find-page.js';
import type {Context} from './context.js';

/** Asks which page is meant; without a terminal, says which there are. */
export const choosePage =
	(context: Context): ChoosePage =>
	pages => {
		if (context.interactive)
			return context.ask.select(
				'Which page?',
				pages.map(page => ({name: `${page.name} (${page.id})`, value: page})),
				'--page',
			);
		const names = pages.slice(0, 5).map(({id, name}) => `${id} (${name})`);
		throw new Problem(
			found(settingsMissing, {
				setting: 'page id',
				flag: '--page',
				variable: 'MESSENGER_PAGE_ID',
				hint: `the token reaches ${pages.length} pages: ${names.join(', ')}${pages.length > names.length ? ' …' : ''}`,
			}),
		);
	};
