import NoticeFormats

extension InputList {
  /// Inputs in order. The paths of files stand in one buffer, since a batch may have millions.
  struct Entries: RandomAccessCollection, Sendable {
    private var bytes: [UInt8] = []
    /// Where each path ends in `bytes`; inputs that are no files have an empty one.
    private var ends: [Int] = []
    /// For each input the index of its folder in `roots`, or -1.
    private var rootIndices: [Int32] = []
    private var roots: [FilePath] = []
    private var others: [Int: Entry] = [:]

    var startIndex: Int { 0 }
    var endIndex: Int { ends.count }

    subscript(index: Int) -> Entry {
      if let other = others[index] { return other }
      let path = FilePath(bytes: Array(bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]))
      let root = rootIndices[index]
      return .file(path, root: root < 0 ? nil : roots[Int(root)])
    }

    mutating func append(_ entry: Entry) {
      var rootIndex: Int32 = -1
      if case .file(let path, let root) = entry {
        bytes += path.bytes
        if let root {
          if roots.last != root { roots.append(root) }
          rootIndex = Int32(roots.count - 1)
        }
      } else {
        others[ends.count] = entry
      }
      ends.append(bytes.count)
      rootIndices.append(rootIndex)
    }
  }
}
