# One image for the shop and for `parley` commands; data live in /shop/var.
FROM python:3.12-slim

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /shop

COPY pyproject.toml constraints.txt README.md LICENSE ./
COPY bot bot
COPY handlers handlers
COPY campaigns campaigns
COPY commerce commerce
RUN pip install -c constraints.txt -e '.[postgres,charts,reco]' \
    && python -m compileall -q bot handlers campaigns commerce \
    && useradd --system --uid 10001 --home-dir /shop shopkeeper \
    && install -d -o shopkeeper -g shopkeeper /shop/var

USER shopkeeper
VOLUME /shop/var
EXPOSE 8080
ENV HTTP_HOST=0.0.0.0
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen(f\"http://127.0.0.1:{os.environ.get('HTTP_PORT', '8080')}/healthz\", timeout=4)"]
ENTRYPOINT ["parley"]
CMD ["run"]
