"""Reads a file of metrics with the reader that others have for its format, and tells its samples as JSON: lists of name,
labels sorted by name, value as Python writes it, and time in milliseconds or null. The arguments are the format and the
path; a table of CSV is told as its rows."""

import csv
import json
import sys

csv.field_size_limit(sys.maxsize)


def tell(name, labels, value, milliseconds):
    return [name, sorted([key, text] for key, text in labels.items()), repr(float(value)), milliseconds]


def read_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file, strict=True))


def read_prometheus(path):
    from prometheus_client.parser import text_fd_to_metric_families

    with open(path, encoding="utf-8", newline="\n") as file:
        for family in text_fd_to_metric_families(file):
            for sample in family.samples:
                # This reader has divided by 1000.
                time = sample.timestamp if sample.timestamp is None else round(sample.timestamp * 1000)
                yield tell(sample.name, sample.labels, sample.value, time)


def read_openmetrics(path):
    from prometheus_client.openmetrics.parser import text_fd_to_metric_families

    with open(path, encoding="utf-8", newline="\n") as file:
        for family in text_fd_to_metric_families(file):
            for sample in family.samples:
                time = sample.timestamp if sample.timestamp is None else round(float(sample.timestamp) * 1000)
                yield tell(sample.name, sample.labels, sample.value, time)


def read_otlp(path):
    from google.protobuf.json_format import Parse
    from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import ExportMetricsServiceRequest

    with open(path, encoding="utf-8") as file:
        request = Parse(file.read(), ExportMetricsServiceRequest())
    for resource in request.resource_metrics:
        for scope in resource.scope_metrics:
            for metric in scope.metrics:
                points = getattr(metric, metric.WhichOneof("data"))
                for point in points.data_points:
                    labels = {each.key: each.value.string_value for each in point.attributes}
                    value = point.sum if metric.HasField("histogram") else point.as_double
                    yield tell(metric.name, labels, value, point.time_unix_nano // 1_000_000)


readers = {"csv": read_csv, "prometheus": read_prometheus, "openmetrics": read_openmetrics, "otlp": read_otlp}
_, wanted, given = sys.argv
json.dump(list(readers[wanted](given)), sys.stdout)
