import Testing

@Test func placeholderNoticeExport() {}
