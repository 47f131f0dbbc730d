#if Documents
  import CZip

  /// A ZIP archive made by libzip.
  enum Archive {
    /// The archive of some files, each with the same time of making so that equal content gives equal
    /// bytes.
    static func bytes(of files: [(name: String, bytes: [UInt8])]) throws(ExportError) -> [UInt8] {
      let file = try TemporaryFile(suffix: ".zip")
      var code: Int32 = 0
      guard let archive = zip_open(file.path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
        throw .failed("libzip: cannot make an archive (error \(code))")
      }
      // libzip reads the sources when the archive is closed, so the bytes must live until then.
      var buffers: [UnsafeMutableBufferPointer<UInt8>] = []
      defer { for buffer in buffers { buffer.deallocate() } }
      for entry in files {
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: entry.bytes.count)
        _ = buffer.initialize(from: entry.bytes)
        buffers.append(buffer)
        let source = zip_source_buffer(archive, buffer.baseAddress, UInt64(buffer.count), 0)
        let index = zip_file_add(archive, entry.name, source, UInt32(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
          zip_source_free(source)
          zip_discard(archive)
          throw .failed("libzip: cannot add \(entry.name)")
        }
        // 1980-01-01, the first day that ZIP knows.
        zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0)
      }
      guard zip_close(archive) == 0 else {
        let reason = String(cString: zip_strerror(archive))
        zip_discard(archive)
        throw .failed("libzip: \(reason)")
      }
      return try file.bytes()
    }
  }
#endif
