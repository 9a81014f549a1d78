/** Comments below a post: nobody else is asked for anything before the reader clicks. */
import { element } from './element.ts';
import { showGiscus, signedIn } from './giscus.ts';
import { showWaline } from './waline.ts';

const place = document.getElementById('scholium:comments');
const button = place?.querySelector('button');
if (place && button) offer(place, button);

function offer(place: HTMLElement, button: HTMLButtonElement): void {
  button.hidden = false;
  const open = async () => {
    button.disabled = true;
    const room = element('div', { class: 'comments-room' });
    button.after(room);
    try {
      await (place.dataset.provider === 'waline' ? showWaline : showGiscus)(room, place.dataset);
      button.remove();
    } catch {
      room.replaceChildren(element('p', { role: 'alert' }, place.dataset.failed ?? ''));
      button.disabled = false;
    }
  };
  button.addEventListener('click', () => {
    button.nextElementSibling?.remove();
    open();
  });
  // Whoever comes back from signing in has clicked before.
  if (place.dataset.provider === 'giscus' && signedIn()) open();
}
