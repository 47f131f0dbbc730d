import Glibc
import NoticeFormats

/// The inputs that operands name, in order.
struct InputList: Sendable {
  /// One input.
  enum Entry: Hashable, Sendable {
    case standardInput
    case file(FilePath)
    /// A folder that cannot be listed or holds no text.
    case unreadable(FilePath, ReadError)

    /// The name of the notice: the file's without its extension.
    var id: String {
      switch self {
      case .standardInput: return "stdin"
      case .file(let path), .unreadable(let path, _): return path.stem
      }
    }
  }

  private(set) var entries: [Entry] = []

  /// The extensions that files of a folder must have; a file named itself may have any.
  static let extensions: Set<String> = [
    "txt", "text", "md", "docx", "doc", "wps", "rtf", "odt", "pdf", "ofd", "html", "htm",
  ]

  /// - Parameter operands: files, folders and `-`.
  init(_ operands: [Argument]) {
    for operand in operands {
      if operand.text == "-" {
        entries.append(.standardInput)
      } else if InputList.kind(operand.path, followsLinks: true) == S_IFDIR {
        let before = entries.count
        search(operand.path)
        if entries.count == before { entries.append(.unreadable(operand.path, .noText)) }
      } else {
        entries.append(.file(operand.path))
      }
    }
  }

  /// Adds the texts below a folder, folders and files by name; hidden ones are passed over.
  private mutating func search(_ folder: FilePath) {
    let paths: [FilePath]
    do {
      paths = try FolderListing.names(in: folder).map(folder.appending)
    } catch {
      entries.append(.unreadable(folder, error))
      return
    }
    for path in paths where !path.isHidden {
      // A link to a folder may lead in a circle; a link to a file is as good as the file.
      if InputList.kind(path, followsLinks: false) == S_IFDIR {
        search(path)
      } else if InputList.extensions.contains(path.fileExtension),
        InputList.kind(path, followsLinks: true) == S_IFREG
      {
        entries.append(.file(path))
      }
    }
  }

  private static func kind(_ path: FilePath, followsLinks: Bool) -> mode_t? {
    var status = stat()
    let code = path.withCString { followsLinks ? stat($0, &status) : lstat($0, &status) }
    return code == 0 ? status.st_mode & S_IFMT : nil
  }
}
