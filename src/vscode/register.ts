import type { FolderRecord } from '../core/deadline/folderRecord';

/** What all windows of this machine know together about the unfinished postmortems of folders that were ever opened. */
export interface Register {
  /**
   * Stores what is known of a folder, unless it is forgotten; a folder without unfinished postmortems is not kept, unless one that was there
   * may come back.
   * @param now milliseconds since the epoch
   */
  write(record: FolderRecord, now: number): Promise<void>;
  /**
   * Returns what is known of all folders but the open ones, as it is on disk now.
   * @param open the addresses of the folders that are open in this window
   * @param now milliseconds since the epoch
   */
  others(open: ReadonlySet<string>, now: number): Promise<FolderRecord[]>;
  /** Drops a folder and does not take it up again until it is remembered. */
  forget(folder: string): Promise<void>;
  remember(folder: string): Promise<void>;
  forgetEverything(): Promise<void>;
  /** Asks the window in which a folder will be open to open one of its files. */
  leaveRequest(folder: string, path: string): Promise<void>;
  /**
   * Returns the file that another window has asked for, once, if that was just now.
   * @param now milliseconds since the epoch
   */
  takeRequest(folder: string, now: number): Promise<string | undefined>;
}
