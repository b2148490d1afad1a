import { checkSettings, type Settings } from '../core/config/settings';

/** What holds in an editor whose settings nobody has changed; the command line knows no others. The zone in it means nothing. */
export const editorDefaults: Settings = checkSettings(() => undefined, 'UTC').settings;
