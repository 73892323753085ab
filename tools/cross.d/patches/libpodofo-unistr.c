/* The two functions of libunistring that Debian's PoDoFo 0.9.8 calls, between UTF-8 and UTF-16. */
#include <unistr.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
static void *put(void *buf, size_t *len, const void *d, size_t n, size_t unit) {
    void *r = buf;
    if (!buf || *len < n) {
        r = malloc(n ? n * unit : unit);
        if (!r)
            return 0;
    }
    memcpy(r, d, n * unit);
    *len = n;
    return r;
}
uint16_t *u8_to_u16(const uint8_t *s, size_t n, uint16_t *buf, size_t *len) {
    uint16_t *t = malloc((n + 1) * 2);
    size_t k = 0, i = 0;
    if (!t)
        return 0;
    while (i < n) {
        uint32_t c = s[i];
        int m = c < 0x80                ? 0
                : c >= 0xC2 && c < 0xE0 ? 1
                : c >= 0xE0 && c < 0xF0 ? 2
                : c >= 0xF0 && c < 0xF5 ? 3
                                        : -1;
        int j;
        if (m < 0 || i + m >= n)
            goto bad;
        c &= m == 0 ? 0x7F : 0x3F >> m;
        for (j = 1; j <= m; j++) {
            if ((s[i + j] & 0xC0) != 0x80)
                goto bad;
            c = c << 6 | (s[i + j] & 0x3F);
        }
        if ((m == 2 && c < 0x800) || (m == 3 && (c < 0x10000 || c > 0x10FFFF)) || (c >= 0xD800 && c < 0xE000))
            goto bad;
        if (c < 0x10000)
            t[k++] = (uint16_t)c;
        else {
            c -= 0x10000;
            t[k++] = (uint16_t)(0xD800 + (c >> 10));
            t[k++] = (uint16_t)(0xDC00 + (c & 0x3FF));
        }
        i += m + 1;
    }
    {
        uint16_t *r = put(buf, len, t, k, 2);
        free(t);
        return r;
    }
bad:
    free(t);
    errno = EILSEQ;
    return 0;
}
uint8_t *u16_to_u8(const uint16_t *s, size_t n, uint8_t *buf, size_t *len) {
    uint8_t *t = malloc(n * 3 + 1);
    size_t k = 0, i = 0;
    if (!t)
        return 0;
    while (i < n) {
        uint32_t c = s[i++];
        if (c >= 0xD800 && c < 0xE000) {
            if (c >= 0xDC00 || i >= n || (s[i] & 0xFC00) != 0xDC00) {
                free(t);
                errno = EILSEQ;
                return 0;
            }
            c = 0x10000 + ((c - 0xD800) << 10) + (s[i++] - 0xDC00u);
        }
        if (c < 0x80)
            t[k++] = (uint8_t)c;
        else if (c < 0x800) {
            t[k++] = (uint8_t)(0xC0 | c >> 6);
            t[k++] = (uint8_t)(0x80 | (c & 63));
        } else if (c < 0x10000) {
            t[k++] = (uint8_t)(0xE0 | c >> 12);
            t[k++] = (uint8_t)(0x80 | (c >> 6 & 63));
            t[k++] = (uint8_t)(0x80 | (c & 63));
        } else {
            t[k++] = (uint8_t)(0xF0 | c >> 18);
            t[k++] = (uint8_t)(0x80 | (c >> 12 & 63));
            t[k++] = (uint8_t)(0x80 | (c >> 6 & 63));
            t[k++] = (uint8_t)(0x80 | (c & 63));
        }
    }
    {
        uint8_t *r = put(buf, len, t, k, 1);
        free(t);
        return r;
    }
}
