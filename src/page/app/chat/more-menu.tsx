import type {Act, PageView, ThreadView} from '../../wire.js';
import {Disclosure} from '../disclosure.js';
import type {Deeds} from './deeds.js';
import {TextForm} from './text-form.js';

interface Props {
	readonly page: PageView;
	readonly thread: ThreadView | undefined;
	readonly deeds: Deeds;
	readonly onNew: (name: string) => void;
}

/** The `ref` of an m.me link, or the text itself. */
const refIn = (text: string): string => /[?&]ref=([^&#\s]*)/.exec(text)?.[1] ?? text;

const decoded = (text: string): string => {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
};

/** What people do besides writing. */
export const MoreMenu = ({page, thread, deeds, onNew}: Props) => (
	<Disclosure label="⋯" name="More things that people do">
		{close => {
			const perform = (act: Act): void => {
				deeds.perform(act);
				close();
			};
			return (
				<>
					{page.getStarted && (
						<button type="button" onClick={() => perform({act: 'start'})}>
							Press Get Started
						</button>
					)}
					<button type="button" onClick={() => perform({act: 'read'})}>
						Read everything
					</button>
					<TextForm
						label="Open by m.me link"
						placeholder="m.me/…?ref=… or the ref"
						button="Open"
						onText={text => perform({act: 'follow', ref: decoded(refIn(text))})}
					/>
					<TextForm
						label={thread?.linkedAs === undefined ? 'Link an account' : `Linked as ${thread.linkedAs}`}
						placeholder="authorization code"
						button="Link"
						onText={code => perform({act: 'link', code})}
					/>
					{thread?.linkedAs !== undefined && (
						<button type="button" onClick={() => perform({act: 'unlink'})}>
							Unlink the account
						</button>
					)}
					<div class="narrow">
						<TextForm
							label="New person"
							placeholder="Name"
							button="Add"
							onText={name => {
								onNew(name);
								close();
							}}
						/>
					</div>
				</>
			);
		}}
	</Disclosure>
);
