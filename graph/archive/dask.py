"""A cluster does the work: the same functions, on the workers of a Dask scheduler."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from graph.archive.crew import AHEAD, CrewError, NoCrewError

if TYPE_CHECKING:
    from distributed import Client

Job = TypeVar("Job")
Done = TypeVar("Done")
LOCAL = "local"
"""The address that stands for a scheduler and workers of this machine, started for the build."""


class Cluster:
    """The workers of a scheduler; what one was at when it died another does again."""

    def __init__(self, address: str, count: int) -> None:
        """Raise NoCrewError without the extra `cluster`; `count` is how many workers a local scheduler starts."""
        self.address, self.count = address, count
        try:
            import distributed  # noqa: F401, PLC0415  an extra: asked for only here
        except ModuleNotFoundError as error:
            raise NoCrewError("--cluster needs Dask: pip install 'baotu[cluster]'") from error

    def each(self, do: Callable[[Job], Done], jobs: Iterable[Job]) -> Iterator[tuple[Job, Done]]:
        """Each job with what came of it. Raises CrewError for a job that ends its worker again and again."""
        from distributed import KilledWorker, as_completed  # noqa: PLC0415  as above

        coming = iter(jobs)
        first = list(islice(coming, 1))
        if not first:
            return
        with self._client() as client:
            ahead = max(1, len(client.scheduler_info()["workers"])) * AHEAD
            given = {client.submit(do, job, pure=False): job for job in (*first, *islice(coming, ahead))}
            done = as_completed(list(given))
            try:
                for future in done:
                    yield given.pop(future), future.result()
                    future.release()
                    for job in islice(coming, 1):
                        more = client.submit(do, job, pure=False)
                        given[more] = job
                        done.add(more)
            except KilledWorker as error:
                raise CrewError(str(error).splitlines()[0]) from error

    @contextmanager
    def _client(self) -> Iterator[Client]:
        from distributed import Client, LocalCluster  # noqa: PLC0415  as above

        if self.address != LOCAL:
            try:
                with Client(self.address, timeout=10) as client:
                    yield client
            except OSError as error:
                raise NoCrewError(f"there is no scheduler at {self.address}") from error
            return
        with (
            LocalCluster(n_workers=self.count, threads_per_worker=1, dashboard_address=":0") as cluster,
            Client(cluster) as client,
        ):
            yield client
