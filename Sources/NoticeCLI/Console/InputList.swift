import Glibc
import NoticeFormats

/// The inputs that operands name, in order.
struct InputList: Sendable {
  /// One input.
  enum Entry: Hashable, Sendable {
    case standardInput
    /// A file, and the folder of the operand that it was found in, if any.
    case file(FilePath, root: FilePath?)
    /// A folder that cannot be listed or holds no text, a pattern that fits nothing.
    case unreadable(FilePath, ReadError)

    /// The name of the notice: the file's without its extension.
    var id: String {
      switch self {
      case .standardInput: return "stdin"
      case .file(let path, _), .unreadable(let path, _): return path.stem
      }
    }

    /// The path, or nil for standard input.
    var path: FilePath? {
      switch self {
      case .standardInput: return nil
      case .file(let path, _), .unreadable(let path, _): return path
      }
    }
  }

  private(set) var entries = Entries()
  private let include: [Glob]
  private let exclude: [Glob]

  /// The extensions that files of a folder must have; a file named itself may have any.
  static let extensions: Set<String> = [
    "txt", "text", "md", "docx", "doc", "wps", "rtf", "odt", "pdf", "ofd", "html", "htm",
  ]

  /// - Parameters:
  ///   - operands: files, folders, patterns that the shell left as they are, and `-`.
  ///   - include: patterns that files found in folders must fit, in place of the known extensions.
  ///   - exclude: patterns of files and folders that are passed over.
  init(_ operands: [Argument], include: [Glob] = [], exclude: [Glob] = []) {
    self.include = include
    self.exclude = exclude
    for operand in operands { add(operand) }
  }

  /// The operands, the list of `--files-from`, and what `--include` and `--exclude` say.
  ///
  /// - Throws: `UsageError` when the list cannot be read.
  init(_ invocation: Invocation, _ console: Console) throws(UsageError) {
    var operands = invocation.operands
    if let list = invocation.path(.filesFrom) {
      do throws(ReadError) {
        let bytes =
          list.bytes == [0x2D]
          ? try FileBytes.read(descriptor: console.input) : try FileBytes.read(list)
        operands += InputList.names(in: bytes)
      } catch {
        let message = "\(list.text): \(error.message(invocation.language ?? console.language))"
        throw UsageError(.faultyList(message), command: invocation.command, invocation.language)
      }
    }
    self.init(
      operands, include: Glob.list(invocation.text(.include)),
      exclude: Glob.list(invocation.text(.exclude)))
  }

  /// The names of a list: parted by NULs when it has any (`find -print0`), else a line each.
  private static func names(in bytes: [UInt8]) -> [Argument] {
    let separator: UInt8 = bytes.contains(0) ? 0 : 0x0A
    return bytes.split(separator: separator).map { name in
      Argument(bytes: Array(separator == 0x0A && name.last == 0x0D ? name.dropLast() : name))
    }.filter { !$0.bytes.isEmpty }
  }

  private mutating func add(_ operand: Argument) {
    let path = operand.path
    let kind = InputList.kind(path, followsLinks: true)
    if operand.text == "-" {
      entries.append(.standardInput)
    } else if kind == S_IFDIR {
      let before = entries.count
      search(path, root: path)
      if entries.count == before { entries.append(.unreadable(path, .noText)) }
    } else if kind == nil, Glob.isPattern(operand.text) {
      let before = entries.count
      expand(operand.text)
      if entries.count == before { entries.append(.unreadable(path, .system(ENOENT))) }
    } else {
      entries.append(.file(path, root: nil))
    }
  }

  /// Adds the files that fit a pattern, searching from the last folder that it names in full.
  private mutating func expand(_ pattern: String) {
    let parts = pattern.split(separator: "/", omittingEmptySubsequences: false)
    let fixed = parts.prefix { !Glob.isPattern(String($0)) }
    let folder = fixed.isEmpty ? "." : fixed == [""] ? "/" : fixed.joined(separator: "/")
    var list = InputList([], include: [Glob(pattern)])
    list.search(
      FilePath(folder), root: FilePath(folder),
      isDeep: pattern.contains("**") || parts.count - fixed.count > 1)
    for entry in list.entries {
      let path = entry.path?.text ?? ""
      if !exclude.contains(where: { $0.matches(path) }) { entries.append(entry) }
    }
  }

  /// Adds the texts below a folder, folders and files by name; hidden ones are passed over.
  private mutating func search(_ folder: FilePath, root: FilePath, isDeep: Bool = true) {
    let names: FolderListing
    do throws(ReadError) {
      names = try FolderListing.names(in: folder)
    } catch {
      entries.append(.unreadable(folder, error))
      return
    }
    for name in names where name.first != 0x2E {
      let path = folder.bytes == [0x2E] ? FilePath(bytes: name) : folder.appending(name)
      if !exclude.isEmpty, exclude.contains(where: { $0.matches(path.text) }) { continue }
      // A link to a folder may lead in a circle; a link to a file is as good as the file.
      if InputList.kind(path, followsLinks: false) == S_IFDIR {
        if isDeep { search(path, root: root) }
      } else if isWanted(path), InputList.kind(path, followsLinks: true) == S_IFREG {
        entries.append(.file(path, root: root))
      }
    }
  }

  private func isWanted(_ path: FilePath) -> Bool {
    if include.isEmpty { return InputList.extensions.contains(path.fileExtension) }
    let text = path.text
    return include.contains { $0.matches(text) }
  }

  private static func kind(_ path: FilePath, followsLinks: Bool) -> mode_t? {
    var status = stat()
    let code = path.withCString { followsLinks ? stat($0, &status) : lstat($0, &status) }
    return code == 0 ? status.st_mode & S_IFMT : nil
  }

  /// The size of all files, for deciding whether threads pay.
  var byteCount: Int {
    entries.reduce(0) { sum, entry in
      guard case .file(let path, _) = entry else { return sum }
      var status = stat()
      return path.withCString { stat($0, &status) } == 0 ? sum + Int(status.st_size) : sum
    }
  }
}
