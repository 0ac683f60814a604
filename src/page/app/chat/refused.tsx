import type {Entry} from '../../wire.js';
import {CauseList} from '../cause-list.js';
import {oncePerProps} from '../once-per-props.js';
import {timeOf} from '../time.js';
import {Bubble} from './bubble.js';

interface Props {
	readonly entry: Extract<Entry, {readonly kind: 'refused'}>;
}

/** What the bot sent and Meta would refuse: nobody sees it, and here is why. */
export const Refused = oncePerProps(({entry}: Props) => {
	const [first, ...others] = entry.causes;
	return (
		<article class="message refused" aria-label={`Refused, ${timeOf(entry.at)}`}>
			<p class="sender">
				<span class="badge bad">Refused</span> <time dateTime={entry.at}>{timeOf(entry.at)}</time>
			</p>
			<div class="content">
				<Bubble text={entry.text} most={300} />
				<p class="answer">{entry.answer}</p>
				{first && <CauseList causes={[first]} />}
				{others.length > 0 && (
					<details>
						<summary>{others.length === 1 ? 'Another cause' : `${others.length} other causes`}</summary>
						<CauseList causes={others} />
					</details>
				)}
				<a href={`#/calls/${entry.call}`}>Show the call</a>
			</div>
		</article>
	);
});
