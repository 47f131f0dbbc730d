#if canImport(Glibc)
  import Glibc
#endif

/// What a folder holds: the names of its entries in the order of their bytes, without `.` and `..`.
///
/// The names stand in one buffer: a folder may have a million, and memory should not show it.
public struct FolderListing: RandomAccessCollection, Sendable {
  private var bytes: [UInt8] = []
  private var ranges: [Range<Int32>] = []

  public var startIndex: Int { 0 }
  public var endIndex: Int { ranges.count }

  public subscript(index: Int) -> [UInt8] { Array(slice(ranges[index])) }

  private func slice(_ range: Range<Int32>) -> ArraySlice<UInt8> {
    bytes[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// Lists a folder.
  ///
  /// - Throws: `ReadError.system`.
  public static func names(in folder: FilePath) throws(ReadError) -> FolderListing {
    guard let stream = folder.withCString({ opendir($0) }) else { throw .system(errno) }
    defer { closedir(stream) }
    var listing = FolderListing()
    while let entry = readdir(stream) {
      let start = listing.bytes.count
      withUnsafeBytes(of: &entry.pointee.d_name) { name in
        listing.bytes.append(contentsOf: name.prefix { $0 != 0 })
      }
      let name = listing.bytes[start...]
      if name == [0x2E] || name == [0x2E, 0x2E] {
        listing.bytes.removeLast(name.count)
      } else {
        listing.ranges.append(Int32(start)..<Int32(listing.bytes.count))
      }
    }
    let unsorted = listing
    listing.ranges.sort { unsorted.slice($0).lexicographicallyPrecedes(unsorted.slice($1)) }
    return listing
  }
}
