import NoticeFormats

extension InputList {
  /// Inputs in order. The names of files stand in one buffer and their folders once, since a batch
  /// may have millions.
  struct Entries: RandomAccessCollection, Sendable {
    /// The names of the files, one behind the other; inputs that are no files have an empty one.
    private var names: [UInt8] = []
    /// Where each name ends in `names`.
    private var ends: [UInt32] = []
    /// For each input the index of its place in `places`.
    private var placeIndices: [Int32] = []
    private var places: [Place] = []
    private var others: [Int: Entry] = [:]

    /// Where files stand that follow one another.
    private struct Place: Hashable, Sendable {
      /// The folder as a path without a slash at its end; nil for a name without a folder.
      var folder: [UInt8]?
      /// The folder of the operand that the files were found in.
      var root: FilePath?
    }

    var startIndex: Int { 0 }
    var endIndex: Int { ends.count }

    subscript(index: Int) -> Entry {
      if let other = others[index] { return other }
      let name = names[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
      let place = places[Int(placeIndices[index])]
      let path = FilePath(bytes: place.folder.map { $0 + [0x2F] + name } ?? Array(name))
      return .file(path, root: place.root)
    }

    mutating func append(_ entry: Entry) {
      var place: Int32 = -1
      if case .file(let path, let root) = entry {
        let slash = path.bytes.lastIndex(of: 0x2F)
        names += slash.map { path.bytes[($0 + 1)...] } ?? path.bytes[...]
        let folder = slash.map { Array(path.bytes[..<$0]) }
        if places.last?.folder != folder || places.last?.root != root || places.isEmpty {
          places.append(Place(folder: folder, root: root))
        }
        place = Int32(places.count - 1)
      } else {
        others[ends.count] = entry
      }
      ends.append(UInt32(names.count))
      placeIndices.append(place)
    }
  }
}
