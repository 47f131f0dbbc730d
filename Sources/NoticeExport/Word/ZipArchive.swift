#if Documents
  import CZip

  /// Packs files into a ZIP archive through libzip, the same bytes for the same files.
  enum ZipArchive {
    /// A file of the archive.
    struct Entry {
      /// `word/document.xml`.
      var name: String
      var bytes: [UInt8]
    }

    static func bytes(_ entries: [Entry]) throws(ExportError) -> [UInt8] {
      var error = zip_error_t()
      zip_error_init(&error)
      defer { zip_error_fini(&error) }
      guard let target = zip_source_buffer_create(nil, 0, 0, &error) else {
        throw failure(&error)
      }
      defer { zip_source_free(target) }
      guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
        throw failure(&error)
      }
      zip_source_keep(target)  // closing the archive gives one reference up
      for entry in entries {
        guard add(entry, to: archive) else {
          let reason = String(cString: zip_strerror(archive))
          zip_discard(archive)
          throw .failed("libzip: \(reason)")
        }
      }
      guard zip_close(archive) == 0 else {
        let reason = String(cString: zip_strerror(archive))
        zip_discard(archive)
        throw .failed("libzip: \(reason)")
      }
      return try read(target)
    }

    private static func add(_ entry: Entry, to archive: OpaquePointer) -> Bool {
      // The archive frees the copy when it is closed.
      let copy = UnsafeMutableRawPointer.allocate(
        byteCount: max(entry.bytes.count, 1), alignment: 1)
      entry.bytes.withUnsafeBytes { copy.copyMemory(from: $0.baseAddress!, byteCount: $0.count) }
      guard let source = zip_source_buffer(archive, copy, UInt64(entry.bytes.count), 1) else {
        copy.deallocate()
        return false
      }
      let index = zip_file_add(archive, entry.name, source, UInt32(ZIP_FL_ENC_UTF_8))
      guard index >= 0 else {
        zip_source_free(source)
        return false
      }
      let firstDay: UInt16 = 1 << 5 | 1  // 1 January 1980, the first that ZIP knows
      return zip_file_set_dostime(archive, UInt64(index), 0, firstDay, 0) == 0
    }

    private static func read(_ source: OpaquePointer) throws(ExportError) -> [UInt8] {
      guard zip_source_open(source) == 0 else {
        throw .failed("libzip: \(String(cString: zip_error_strerror(zip_source_error(source))))")
      }
      defer { zip_source_close(source) }
      var bytes: [UInt8] = []
      var count = 0
      repeat {
        bytes += [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
          count = max(Int(zip_source_read(source, buffer.baseAddress, UInt64(buffer.count))), 0)
          filled = count
        }
      } while count > 0
      return bytes
    }

    private static func failure(_ error: inout zip_error_t) -> ExportError {
      .failed("libzip: " + String(cString: zip_error_strerror(&error)))
    }
  }
#endif
