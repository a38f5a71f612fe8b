/** Why a file cannot be written. The reader's own words for each are chosen in the messages room. */
export type CannotWriteReason =
  /** The folder, or one above it, does not exist. */
  | 'folderMissing'
  /** A folder or a device has this name. */
  | 'notAFile'
  /** A folder is wanted, and a file has its name. */
  | 'notAFolder'
  /** Read-only file, folder or disk, or a folder of somebody else. */
  | 'notPermitted'
  /** Another program, most often Excel, has the file open. */
  | 'inUse'
  | 'diskFull'
  /** Too long, or with characters that this system does not allow. */
  | 'badName'
  /** The cause is in `cause`. */
  | 'unknown'
