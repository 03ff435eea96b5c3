package import Diagnostics
package import Pai
import Vocabulary
package import WorkingTime

/// What the session needs of the world around it. It reads no file, asks no clock and writes nowhere by itself.
package struct ShellWorld {
  /// Rule files as they stand now.
  package struct Rules {
    /// As they were named.
    package var path: String
    package var files: RuleFiles
    /// Within the files; empty: all of the folder.
    package var start: String
    /// Whether the path is one file.
    package var isFile: Bool
    /// Where a file of the rules is to be written, by its path within them.
    package var location: (_ path: String) -> String

    package init(
      path: String, files: RuleFiles, start: String, isFile: Bool, location: @escaping (_ path: String) -> String
    ) {
      self.path = path
      self.files = files
      self.start = start
      self.isFile = isFile
      self.location = location
    }
  }

  /// What stands in a folder.
  package struct Name: Hashable, Sendable {
    package var text: String
    package var isFolder: Bool

    package init(_ text: String, isFolder: Bool) {
      self.text = text
      self.isFolder = isFolder
    }
  }

  /// What could not be done outside, in words.
  package struct Failure: Error {
    package var words: Words
    package init(_ words: Words) { self.words = words }
  }

  package var rules: (_ path: String) throws(Failure) -> Rules
  /// The bytes of a file: no more of them than ``fileBytes`` and one, by which one sees that there are more.
  package var bytes: (_ path: String) throws(Failure) -> [UInt8]
  package var write: (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void
  /// Adds to the end of a file, which need not be there.
  package var append: (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void
  /// What shows that a file was changed, by the path within the rules, or, by the empty path, that the folder has other rule
  /// files than before; nil where it is gone.
  package var stamp: (_ rules: Rules, _ path: String) -> String?
  /// What stands in a folder, in any order; the empty path is where the session was started. Empty where it can't be read.
  package var names: (_ folder: String) -> [Name]
  /// Lets a person edit a text; nil: there is no editor, or it was left without a change.
  package var edit: (_ text: String) throws(Failure) -> String?
  package var columns: () -> Int
  /// Asked while something long is worked out: whether who waits for it wants it no more.
  package var isStopped: () -> Bool
  /// Whether a terminal shows what is said, so that tables are cut to its width.
  package var isTerminal: Bool
  /// Where the clock of a new session stands.
  package var now: Instant
  /// So much is read of one file.
  package var fileBytes = Limits.fileBytes
  /// By the holidays as they were known then deadlines count; nil: as they are known now.
  package var calendarsAsOf: NoticesAsOf?

  package init(
    rules: @escaping (_ path: String) throws(Failure) -> Rules,
    bytes: @escaping (_ path: String) throws(Failure) -> [UInt8],
    write: @escaping (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void,
    append: @escaping (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void,
    stamp: @escaping (_ rules: Rules, _ path: String) -> String?,
    names: @escaping (_ folder: String) -> [Name],
    edit: @escaping (_ text: String) throws(Failure) -> String?,
    columns: @escaping () -> Int, isStopped: @escaping () -> Bool, isTerminal: Bool, now: Instant, calendarsAsOf: NoticesAsOf? = nil
  ) {
    self.rules = rules
    self.bytes = bytes
    self.write = write
    self.append = append
    self.stamp = stamp
    self.names = names
    self.edit = edit
    self.columns = columns
    self.isStopped = isStopped
    self.isTerminal = isTerminal
    self.now = now
    self.calendarsAsOf = calendarsAsOf
  }
}

/// What a line brought.
package struct ShellReply: Hashable, Sendable {
  /// Ends with a line feed where it is not empty.
  package var text = ""
  package var isError = false
  /// The error is that the case refuses a step, which what is typed next may expect (`应 被拒`).
  package var isRefusedStep = false
  package var ends = false
  /// More lines are needed before it can be understood.
  package var isUnfinished = false

  package init(_ text: String = "", isError: Bool = false) {
    self.text = text
    self.isError = isError
  }
}
