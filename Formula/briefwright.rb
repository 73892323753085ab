# Homebrew installs from taps only, and this repository is one. From a checkout:
#   brew tap briefwright/briefwright "$PWD" && brew install --HEAD briefwright/briefwright/briefwright
class Briefwright < Formula
  desc "Typeset records about people in prison into accessible PDF briefs"
  license "Apache-2.0"
  head "file://#{File.expand_path("..", __dir__)}", using: :git, branch: "main"

  depends_on "cli11" => :build
  depends_on "cmake" => :build
  depends_on "ninja" => :build
  depends_on "nlohmann-json" => :build
  depends_on "pkgconf" => :build
  depends_on "tl-expected" => :build
  depends_on "tomlplusplus" => :build
  depends_on "cairo"
  depends_on "fmt"
  depends_on "freetype"
  depends_on "harfbuzz"
  depends_on "icu4c"
  depends_on "jpeg-turbo"
  depends_on "libdeflate"
  depends_on "libpng"
  depends_on "md4c"
  depends_on "nettle"
  depends_on "podofo"
  depends_on "pugixml"

  # One header, which no formula has.
  resource "mustache" do
    url "https://github.com/kainjow/Mustache.git", tag: "v4.1"
  end

  def install
    resource("mustache").stage { (buildpath/"mustache/kainjow").install "mustache.hpp" }
    system "cmake", "-S", ".", "-B", "build", "-G", "Ninja", "-DBUILD_TESTING=OFF",
           "-DMUSTACHE_INCLUDE_DIR=#{buildpath}/mustache", *std_cmake_args
    system "cmake", "--build", "build"
    system "cmake", "--install", "build"
  end

  test do
    assert_match "briefwright #{version}", shell_output("#{bin}/briefwright --version") unless build.head?
    assert_match "intact", shell_output("#{bin}/briefwright doctor")
  end
end
