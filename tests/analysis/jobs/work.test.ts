import { describe, expect, it } from 'vitest'
import { askOnce, setToWork } from '../../../src/analysis/jobs/work.ts'

class FakeWorker extends EventTarget {
  onmessage = null
  onmessageerror = null
  onerror = null
  readonly orders: unknown[] = []
  ended = 0
  postMessage(order: unknown): void {
    this.orders.push(order)
  }
  terminate(): void {
    this.ended++
  }
  says(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
  fails(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }))
  }
}

describe('work in a worker', () => {
  it('gives the order, tells each answer and ends the worker after the last', () => {
    const worker = new FakeWorker()
    const told: number[] = []
    setToWork<number>(
      worker,
      'count',
      2,
      (answer) => told.push(answer),
      () => {},
    )
    worker.says(1)
    expect(worker.ended).toBe(0)
    worker.says(2)
    expect([worker.orders, told, worker.ended]).toEqual([['count'], [1, 2], 1])
  })

  it('says once why it failed, and ends', () => {
    const worker = new FakeWorker()
    const failures: string[] = []
    setToWork(
      worker,
      null,
      3,
      () => {},
      ({ message }) => failures.push(message),
    )
    worker.fails('out of memory')
    expect([failures, worker.ended]).toEqual([['out of memory'], 1])
  })

  it('fails and ends where an answer cannot be understood', async () => {
    const worker = new FakeWorker()
    const { answer } = askOnce(worker, null)
    worker.dispatchEvent(new MessageEvent('messageerror'))
    await expect(answer).rejects.toBeInstanceOf(Error)
    expect(worker.ended).toBe(1)
  })

  it('ends when it is cancelled', () => {
    const worker = new FakeWorker()
    askOnce(worker, null).cancel()
    expect(worker.ended).toBe(1)
  })

  it('keeps the single answer as a promise, which a failure rejects', async () => {
    const [good, bad] = [new FakeWorker(), new FakeWorker()]
    const answered = askOnce<string>(good, 'one')
    good.says('yes')
    await expect(answered.answer).resolves.toBe('yes')
    const failed = askOnce(bad, 'one')
    bad.fails('broken')
    await expect(failed.answer).rejects.toThrow('broken')
  })
})
