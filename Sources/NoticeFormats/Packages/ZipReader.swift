#if Documents
  import CZip

  /// A ZIP archive in memory, read through libzip (docx and ofd are such archives).
  ///
  /// An archive that would unpack to more than `limit` bytes in all, or an entry packed more than a
  /// thousandfold, is refused before it is unpacked.
  final class ZipReader {
    private let archive: OpaquePointer
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private let signature: FileSignature
    /// The most that an archive may hold, unpacked.
    static let limit = 256 << 20

    /// - Throws: `ReadError.damaged` for bytes that are no whole archive, `.bomb` for too much in
    ///   it, `.encrypted` where an entry needs a password.
    init(_ bytes: [UInt8], _ signature: FileSignature) throws(ReadError) {
      buffer = .allocate(capacity: bytes.count)
      _ = buffer.initialize(from: bytes)
      var error = zip_error_t()
      zip_error_init(&error)
      let source = zip_source_buffer_create(
        buffer.baseAddress, UInt64(buffer.count), 0, &error)
      guard let source, let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
        let reason = String(cString: zip_error_strerror(&error))
        zip_error_fini(&error)
        if let source { zip_source_free(source) }
        buffer.deallocate()
        throw .damaged(signature, reason)
      }
      self.archive = archive
      self.signature = signature
      try check()
    }

    deinit {
      zip_discard(archive)
      buffer.deallocate()
    }

    /// Looks at the sizes that the entries say they have.
    private func check() throws(ReadError) {
      var total: UInt64 = 0
      for index in 0..<UInt64(max(zip_get_num_entries(archive, 0), 0)) {
        var entry = zip_stat_t()
        zip_stat_init(&entry)
        guard zip_stat_index(archive, index, 0, &entry) == 0 else { continue }
        if entry.encryption_method != 0 { throw .encrypted(signature) }
        total += entry.size
        let isBlownUp = entry.size > 1 << 20 && entry.size / 1000 > max(entry.comp_size, 1)
        if total > UInt64(ZipReader.limit) || isBlownUp { throw .bomb(signature) }
      }
    }

    /// The bytes of an entry, or nil when there is none of that name (case aside).
    ///
    /// - Throws: `ReadError.damaged` when it cannot be unpacked, `.bomb` when it holds more than it
    ///   says.
    func entry(_ name: String) throws(ReadError) -> [UInt8]? {
      let index = zip_name_locate(archive, name, UInt32(ZIP_FL_NOCASE))
      guard index >= 0 else { return nil }
      guard let file = zip_fopen_index(archive, UInt64(index), 0) else {
        throw .damaged(signature, "\(name): \(String(cString: zip_strerror(archive)))")
      }
      defer { zip_fclose(file) }
      var bytes: [UInt8] = []
      while true {
        var count: Int64 = 0
        let piece = [UInt8](unsafeUninitializedCapacity: 1 << 17) { buffer, filled in
          count = zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
          filled = max(Int(count), 0)
        }
        if count < 0 { throw .damaged(signature, "\(name): the packed data is broken") }
        if count == 0 { return bytes }
        bytes += piece
        if bytes.count > ZipReader.limit { throw .bomb(signature) }
      }
    }
  }
#endif
