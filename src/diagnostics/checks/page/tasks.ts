import {accountsNoPageRole} from '../../../causes/accounts/no-page-role.js';
import {found} from '../../../causes/cause.js';
import {defineCheck} from '../../check.js';
import {fail, pass, skip, warn} from '../../outcome.js';
import {pageReach} from './reach.js';

/** Tasks that bring all others with them. */
const whole = ['MANAGE', 'FULL_CONTROL'];
const needed = ['MESSAGING', 'MODERATE'];

export const pageTasks = defineCheck({
	id: 'page.tasks',
	title: 'The person may send messages and moderate on the page',
	area: 'page',
	needs: {page: pageReach},
	run: async (_, {page}) => {
		if (!page || page.tasks.length === 0) return skip('Meta does not show the tasks of the person');
		const {tasks, id} = page;
		const missing = whole.some(task => tasks.includes(task)) ? [] : needed.filter(task => !tasks.includes(task));
		if (missing.length === 0) return pass(tasks, {note: tasks.join(', ')});
		const finding = found(
			accountsNoPageRole,
			{page: id},
			{
				seen: [
					`The tasks are ${tasks.join(', ')}; ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing`,
				],
			},
		);
		return missing.includes('MESSAGING') ? fail(finding) : warn(tasks, finding);
	},
});
