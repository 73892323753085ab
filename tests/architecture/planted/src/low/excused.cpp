auto now() {
    return std::chrono::system_clock::now();
}

auto locale() {
    return setlocale(0, "");
}
