// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "NoticeKit",
  products: [
    .library(name: "NoticeKit", targets: ["NoticeKit"]),
    .library(name: "NoticeFormats", targets: ["NoticeFormats"]),
    .library(name: "NoticeExport", targets: ["NoticeExport"]),
    .executable(name: "noticekit", targets: ["NoticeCLI"]),
    .executable(name: "noticekit-bench", targets: ["NoticeBench"]),
  ],
  traits: [
    .trait(name: "Excel", description: "Workbooks (.xlsx), through libxlsxwriter"),
    .trait(name: "Database", description: "Databases (.sqlite), through SQLite"),
    .trait(name: "Documents", description: "Word, OFD and HTML files, through libzip and libxml2"),
    .default(enabledTraits: ["Excel", "Database", "Documents"]),
  ],
  dependencies: [],
  targets: [
    .target(name: "NoticeKit"),
    .target(
      name: "NoticeFormats",
      dependencies: [
        "NoticeKit",
        .target(name: "CZip", condition: .when(traits: ["Documents"])),
        .target(name: "CLibXML2", condition: .when(traits: ["Documents"])),
      ]),
    .target(
      name: "NoticeExport",
      dependencies: [
        "NoticeKit",
        .target(name: "CXLSXWriter", condition: .when(traits: ["Excel"])),
        .target(name: "CSQLite", condition: .when(traits: ["Database"])),
        .target(name: "CZip", condition: .when(traits: ["Documents"])),
        .target(name: "CLibXML2", condition: .when(traits: ["Documents"])),
      ]),
    .executableTarget(
      name: "NoticeCLI", dependencies: ["NoticeKit", "NoticeFormats", "NoticeExport"]),
    .executableTarget(
      name: "NoticeBench", dependencies: ["NoticeKit", "NoticeFormats", "NoticeExport"]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .testTarget(
      name: "NoticeKitTests", dependencies: ["NoticeKit"], exclude: ["Specs"]),
    .testTarget(
      name: "NoticeFormatsTests",
      dependencies: [
        "NoticeFormats", .target(name: "CZip", condition: .when(traits: ["Documents"])),
      ]),
    .testTarget(name: "NoticeExportTests", dependencies: ["NoticeExport", "NoticeFormats"]),
    .testTarget(
      name: "NoticeCLITests", dependencies: ["NoticeCLI", "NoticeExport", "NoticeFormats"]),
  ],
  swiftLanguageModes: [.v6]
)
