import Diagnostics
import Semantics
import Vocabulary

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What stands on the disk.
enum Disk {
  enum Kind {
    /// A file of bytes that ends.
    case file
    case folder
    /// A pipe or a device.
    case stream
    case missing
  }

  static func kind(_ path: String) -> Kind {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return .missing }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    default: return .stream
    }
  }

  /// Bytes of a file; 0 where it is none, or has no end.
  static func size(_ path: String) -> Int {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return 0 }
    return Int(status.st_size)
  }

  /// The file that a path leads to, as the system tells files apart, whatever way leads there; nil where it is none,
  /// or has no end: what is written to a pipe or a device destroys nothing.
  static func identity(_ path: String) -> FileIdentity? {
    var status = stat()
    guard unsafe (path == "-" ? fstat(0, &status) : stat(path, &status)) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return FileIdentity(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
  }

  struct FileIdentity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// The names in a folder, in any order; nil where it can't be read.
  static func names(in folder: String) -> [String]? {
    guard let stream = unsafe opendir(folder) else { return nil }
    defer { _ = unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// The bytes of a file, or one more than the limit of a rule file; nil where it can't be read.
  static func bytes(_ path: String) -> [UInt8]? {
    guard let input = try? ByteInput(path) else { return nil }
    return try? input.rest(limit: Limits.fileBytes)
  }

  /// Writes a file anew: whoever reads it meanwhile sees the old bytes or the new ones, and what can't be written
  /// leaves the old ones there.
  static func replace(_ path: String, by bytes: [UInt8]) throws(Failure) {
    // The file itself, where the path is a link to it.
    guard let target = real(path) ?? linked(path) else {
      throw Failure(
        .outputFailed, Words(zh: "写不到“\(path)”：链接绕来绕去。", en: "Can't write to “\(path)”: its links lead round and round."))
    }
    let draft = target + ".pai-draft"
    var status = stat()
    let mode = unsafe stat(target, &status) == 0 ? status.st_mode & 0o7777 : 0o644
    let output = try ByteOutput(creating: draft, toBecome: path)
    do throws(Failure) {
      try output.write(bytes)
      try output.close()
    } catch {
      _ = unsafe unlink(draft)
      throw error
    }
    guard unsafe chmod(draft, mode) == 0, unsafe rename(draft, target) == 0 else {
      let words = SystemError.last.words
      _ = unsafe unlink(draft)
      throw Failure(
        .outputFailed,
        Words(zh: "写不到“\(path)”：\(words.zh)。", en: "Can't write to “\(path)”: \(words.en)."))
    }
  }

  private static func real(_ path: String) -> String? {
    guard let found = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }

  /// Where a link leads to a file that is not there yet; a path that is no link is itself, and nil is one that
  /// leads round and round.
  private static func linked(_ path: String) -> String? {
    var target = path
    // As many as systems follow.
    for _ in 0..<40 {
      var status = stat()
      guard unsafe lstat(target, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return target }
      let size = Int(PATH_MAX)
      var bytes = [CChar](repeating: 0, count: size)
      let length = unsafe readlink(target, &bytes, size)
      guard length > 0 else { return target }
      let next = String(decoding: bytes.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self)
      target = next.hasPrefix("/") ? next : joined(split(target).folder, next)
    }
    return nil
  }

  static func joined(_ folder: String, _ name: String) -> String {
    if folder.isEmpty { return name.isEmpty ? "." : name }
    if name.isEmpty { return folder }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The folder that a path lies in and its last step.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
  }
}
