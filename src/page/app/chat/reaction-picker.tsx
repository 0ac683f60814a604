import {Disclosure} from '../disclosure.js';

const reactions = [
	['❤', 'Love'],
	['😄', 'Smile'],
	['😮', 'Wow'],
	['😢', 'Sad'],
	['😠', 'Angry'],
	['👍', 'Like'],
	['👎', 'Dislike'],
] as const;

export const ReactionPicker = ({onPick}: {readonly onPick: (emoji: string) => void}) => (
	<Disclosure label="☺" name="React">
		{close => (
			<div class="reactions">
				{reactions.map(([emoji, name]) => (
					<button
						key={emoji}
						type="button"
						class="quiet"
						aria-label={name}
						onClick={() => {
							onPick(emoji);
							close();
						}}
					>
						{emoji}
					</button>
				))}
			</div>
		)}
	</Disclosure>
);
