#if canImport(Glibc)
  import Glibc
#endif

/// What a folder holds.
public enum FolderListing {
  /// The names of the entries in the order of their bytes, without `.` and `..`.
  ///
  /// - Throws: `ReadError.system`.
  public static func names(in folder: FilePath) throws(ReadError) -> [[UInt8]] {
    guard let stream = folder.withCString({ opendir($0) }) else { throw .system(errno) }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != [0x2E] && name != [0x2E, 0x2E] { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
