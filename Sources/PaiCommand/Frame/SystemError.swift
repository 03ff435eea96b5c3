import Diagnostics

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Why the system would not do what it was asked.
struct SystemError: Error {
  let number: Int32

  /// The error of the call that has just failed.
  static var last: SystemError { SystemError(number: errno) }

  var isMissing: Bool { number == ENOENT || number == ENOTDIR || number == ENAMETOOLONG }
  var isReaderGone: Bool { number == EPIPE }

  /// Where a file could not be made: which of the folders that its path goes through is none.
  func words(making path: String) -> Words {
    guard number == ENOENT || number == ENOTDIR else { return words }
    var folder = path.hasPrefix("/") ? "/" : ""
    for step in path.split(separator: "/").dropLast() {
      folder = Disk.joined(folder, String(step))
      switch Disk.kind(folder) {
      case .folder: continue
      case .missing: return Words(zh: "没有文件夹“\(folder)”", en: "there is no folder “\(folder)”")
      case .file, .stream: return Words(zh: "“\(folder)”不是文件夹", en: "“\(folder)” is no folder")
      }
    }
    return words
  }

  var words: Words {
    switch number {
    case ENOENT, ENOTDIR: Words(zh: "没有这个文件", en: "there is no such file")
    case EACCES, EPERM: Words(zh: "没有权限", en: "permission denied")
    case EISDIR: Words(zh: "这是文件夹", en: "it is a folder")
    case ENOSPC, EDQUOT: Words(zh: "磁盘满了", en: "no space is left")
    case EROFS: Words(zh: "磁盘只能读", en: "the disk is read-only")
    case ENAMETOOLONG: Words(zh: "名字太长", en: "the name is too long")
    case ELOOP: Words(zh: "链接绕成了圈", en: "links go round in a circle")
    case EMFILE, ENFILE: Words(zh: "打开的文件太多", en: "too many files are open")
    case EIO: Words(zh: "读写出错", en: "reading or writing failed")
    case EBADF: Words(zh: "已经关闭", en: "it is closed")
    default: Words(zh: "系统错误 \(number)", en: "system error \(number)")
    }
  }
}
