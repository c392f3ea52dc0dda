/* A disk that takes 100 ms to confirm a write: loaded before libc (LD_PRELOAD), it makes fsync and fdatasync wait. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>

static void wait_a_while(void) {
  struct timespec pause = {0, 100 * 1000 * 1000};
  nanosleep(&pause, 0);
}

int fsync(int file) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  wait_a_while();
  return real(file);
}

int fdatasync(int file) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  wait_a_while();
  return real(file);
}
